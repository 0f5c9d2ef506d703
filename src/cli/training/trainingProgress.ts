import { Presets, SingleBar } from 'cli-progress';
import type { EpochReport } from '../../training/epochReport.ts';
import type { StepReport } from '../../training/trainer.ts';
import type { RunTrainingOptions } from './runTraining.ts';

/** Shows a training on stderr: a bar on a terminal, and a line an epoch everywhere. */
export function trainingProgress(
  imagesPerStep: number,
): Pick<RunTrainingOptions, 'onStart' | 'onStep' | 'onEpoch'> & { readonly stop: () => void } {
  const format = '{bar} step {value} of {total} | {speed} images/s | loss {loss} | {eta_formatted} left';
  const bar = new SingleBar(
    { stream: process.stderr, format, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  let started = Date.now();
  let steps = 0;
  let epochs = 0;
  return {
    onStart: (total, first) => {
      started = Date.now();
      bar.start(total, first, { speed: '-', loss: '-' });
    },
    onStep: ({ step, classificationLoss, localizationLoss }: StepReport) => {
      steps++;
      const speed = ((steps * imagesPerStep * 1000) / (Date.now() - started)).toFixed(1);
      bar.update(step, { speed, loss: (classificationLoss + localizationLoss).toFixed(3) });
    },
    onEpoch: (report: EpochReport, isBest: boolean) => {
      epochs++;
      const seconds = (Date.now() - started) / 1000;
      const line = `${epochLine(report, isBest)}, ${(seconds / epochs).toFixed(0)} s an epoch\n`;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
      else process.stderr.write(line);
    },
    stop: () => bar.stop(),
  };
}

/** Above this share of their time, that the steps wait for samples is worth a word. */
const noticedWait = 0.05;

function epochLine(report: EpochReport, isBest: boolean): string {
  const { epoch, classificationLoss, localizationLoss, waitShare, validation } = report;
  const waiting = waitShare > noticedWait ? `, ${(100 * waitShare).toFixed(0)} % of the time waiting for samples` : '';
  const losses = `epoch ${epoch}: classification ${classificationLoss.toFixed(3)}, localization ${localizationLoss.toFixed(3)}${waiting}`;
  if (validation === undefined) return losses;
  const { AP50, AR100, AP30, recall30 } = validation;
  const figures = `AP50 ${AP50.toFixed(3)}, AR100 ${AR100.toFixed(3)}, AP30 ${AP30.toFixed(3)}, recall at IoU 0.3 ${recall30.toFixed(3)}`;
  return `${losses}; validation ${figures}${isBest ? ' (best so far)' : ''}`;
}
