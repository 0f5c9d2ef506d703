import { join } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { withoutBackground } from '../../annotation/withoutBackground.ts';
import { categoryIds } from '../../detection/categoryIds.ts';
import { TesescopeError } from '../../errors.ts';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { onnxRuntimeEngine } from '../../platform/node/onnxRuntimeEngine.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { sha256OfFile } from '../../platform/node/sha256OfFile.ts';
import { initialNetwork } from '../training/initialNetwork.ts';
import { requireApart } from '../training/requireApart.ts';
import { stopOnInterrupt } from '../training/stopOnInterrupt.ts';
import { formatTrialTable } from './formatTrials.ts';
import { newTuningRun } from './newTuningRun.ts';
import { runTuning, type TuningOutcome } from './runTuning.ts';
import type { TuneArguments } from './tuneArguments.ts';
import { tuningProgress } from './tuningProgress.ts';
import { readTuningRun, type TuningRun, tuningFiles, writeTuningRun } from './tuningRun.ts';

/** Searches, or goes on with a search; prints the trials and what was found. */
export async function tune({ out, resume, device, threads, json, ...told }: TuneArguments): Promise<void> {
  const dataset = await readDataset(told.dataset);
  const validation = await readDataset(told.validation);
  const hashes = {
    datasetSha256: await sha256OfFile(told.dataset),
    validationSha256: await sha256OfFile(told.validation),
  };
  requireTruth(told.validation, withoutBackground(validation));
  const begun = resume ? checkedRun(await readTuningRun(out), out, hashes) : undefined;
  const initial = await initialNetwork((begun?.base ?? told).initial);
  const run = begun ?? newTuningRun(told, dataset, hashes, initial);
  categoryIds(withoutBackground(dataset).categories, withoutBackground(validation).categories);
  await requireApart(
    { file: told.dataset, dataset, imagesFolder: run.base.images! },
    { file: told.validation, dataset: validation, imagesFolder: run.base.validationImages! },
  );
  await makeFolder(out);
  if (!resume) await writeTuningRun(out, run);

  const stop = stopOnInterrupt();
  try {
    const outcome = await runTuning({
      folder: out,
      run,
      dataset,
      validation,
      initial,
      engine: onnxRuntimeEngine({ device, ...(threads === undefined ? {} : { threads }) }),
      signal: stop.signal,
      progressOf: (records) => tuningProgress(run, records),
    });
    process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : report(outcome, out));
    if (outcome.best === undefined) {
      process.stderr.write('Stopped; all that was trained is kept. Go on with --resume.\n');
      process.exitCode = 130;
    }
  } finally {
    stop.release();
  }
}

function report({ rows, best }: TuningOutcome, out: string): string {
  const table = formatTrialTable(rows);
  if (best === undefined) return table;
  const { trial, suppression, figures, command } = best;
  return `${table}
Best: trial ${trial} with suppression at IoU ${suppression}: AP50 ${figures.AP50.toFixed(3)}, AP30 ${figures.AP30.toFixed(3)}.
The validation images chose it, so these figures flatter: measure it on images that it never saw.
The model is in ${join(out, tuningFiles.model)}. To train it again:
${command}
`;
}

function checkedRun(
  run: TuningRun,
  out: string,
  hashes: Pick<TuningRun, 'datasetSha256' | 'validationSha256'>,
): TuningRun {
  if (run.datasetSha256 === hashes.datasetSha256 && run.validationSha256 === hashes.validationSha256) return run;
  const { dataset, validation } = run.base;
  const message = `The search in ${out} was begun with ${dataset} and ${validation} as they were then: resume with those, or search anew in another --out.`;
  throw new TesescopeError('refused', message);
}

function requireTruth(file: string, { annotations }: Dataset): void {
  if (annotations.length > 0) return;
  const message = `${file} holds no annotation: there is nothing to measure by.`;
  throw new TesescopeError('refused', message, { place: { file } });
}
