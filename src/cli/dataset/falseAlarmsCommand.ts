import { Command } from 'commander';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { markFalseAlarms } from '../../evaluation/markFalseAlarms.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { readDetections, readTruth } from '../evaluation/readStudy.ts';
import { score } from '../options/score.ts';
import { printSummary } from './printSummary.ts';

interface FalseAlarmsCommandOptions {
  readonly detections: string;
  readonly score: number;
  readonly out: string;
  readonly json?: true;
}

/** `tesescope dataset false-alarms`: what a model wrongly pointed at, for the next training. */
export function falseAlarmsCommand(): Command {
  return new Command('false-alarms')
    .description('Marks what a model wrongly pointed at as "not sperm", for the next training.')
    .argument('<dataset>', 'COCO JSON in which every sperm has its box')
    .requiredOption('--detections <file>', 'COCO results of the same images (`tesescope detect --coco-results`)')
    .option('--score <score>', 'the least at which a false alarm is marked', score, 0.2)
    .requiredOption('--out <file>', 'the dataset to write: COCO JSON; its images are named as before')
    .option('--json', 'print what is in it as JSON')
    .addHelpText('after', examples)
    .action(runFalseAlarms);
}

const examples = `
Examples:
  $ tesescope detect photos --threshold 0.1 --coco-truth lab/train.json --coco-results results.json
  $ tesescope dataset false-alarms lab/train.json --detections results.json --out lab/marked.json
  $ tesescope train --dataset lab/marked.json --images photos --initial models/tesescope.onnx --out runs/lab

Use the images that you train on, and look at what is marked: a sperm that was never annotated would be taught as something
that is none. What overlaps a sperm's box by 0.3 or more is never marked.`;

async function runFalseAlarms(file: string, options: FalseAlarmsCommandOptions): Promise<void> {
  const { detections, out, json } = options;
  const truth = await readTruth(file);
  const marked = markFalseAlarms(truth, await readDetections(detections, truth), options.score);
  await writeFileAtomically(out, writeCoco(marked));
  printSummary(out, marked, json);
}
