import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { TesescopeError } from '../errors.ts';
import { parseCocoResults } from '../evaluation/cocoResults.ts';
import { evaluateFully, type FullEvaluation } from '../evaluation/evaluateFully.ts';
import { formatEvaluation } from '../evaluation/formatEvaluation.ts';
import { formatEvaluationCsv } from '../evaluation/formatEvaluationCsv.ts';
import { readDataset } from '../platform/node/readDataset.ts';
import { readText } from '../platform/node/readText.ts';
import { writeFileAtomically } from '../platform/node/writeFileAtomically.ts';

interface EvaluateOptions {
  readonly truth: string;
  readonly detections: string;
  readonly json?: true;
  readonly out?: string;
}

/** `tesescope evaluate`: how well detections meet the truth. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Measures detections against the truth: COCO figures, the paper’s, and what was found at all.')
    .requiredOption('--truth <file>', 'annotated images: a COCO dataset')
    .requiredOption('--detections <file>', 'COCO results: [{image_id, category_id, bbox, score}]')
    .option('--json', 'print the figures as JSON, in full precision')
    .option('--out <dir>', 'write evaluation.json and evaluation.csv there')
    .addHelpText('after', example)
    .action(evaluate);
}

const example = `
Example:
  $ tesescope detect images --coco-truth truth.json --coco-results results.json
  $ tesescope evaluate --truth truth.json --detections results.json --out figures

In JSON a figure of -1 means that the truth holds nothing of that kind; in CSV it is left empty.`;

async function evaluate(options: EvaluateOptions): Promise<void> {
  const dataset = await readDataset(options.truth);
  const text = await readText(options.detections);
  const { value: detections, problems } = parseCocoResults(text, options.detections, dataset);
  for (const { place, message } of problems) process.stderr.write(`${place.file}: ${place.at}: ${message}\n`);
  const evaluation = evaluateFully(dataset, detections);
  if (options.out !== undefined) await writeEvaluation(options.out, evaluation);
  process.stdout.write(options.json ? `${JSON.stringify(evaluation)}\n` : formatEvaluation(evaluation));
}

async function writeEvaluation(folder: string, evaluation: FullEvaluation): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: Error) => {
    const message = `Cannot make the folder ${folder} (${cause.message}); choose another with --out.`;
    throw new TesescopeError('unwritable', message, { place: { file: folder }, cause });
  });
  await writeFileAtomically(join(folder, 'evaluation.json'), `${JSON.stringify(evaluation)}\n`);
  await writeFileAtomically(join(folder, 'evaluation.csv'), formatEvaluationCsv(evaluation));
}
