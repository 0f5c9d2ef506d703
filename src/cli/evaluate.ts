import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../annotation/dataset.ts';
import { type CalibrationMap, calibrationKinds } from '../detection/calibration/calibrationMap.ts';
import { calibrateStudy } from '../evaluation/calibration/calibrateStudy.ts';
import { type Comparison, compareDetections } from '../evaluation/compareDetections.ts';
import { evaluateFully, type FullEvaluation } from '../evaluation/evaluateFully.ts';
import type { FieldMeasures } from '../evaluation/falseAlarmRates.ts';
import { formatComparison } from '../evaluation/format/formatComparison.ts';
import { formatEvaluation } from '../evaluation/formatEvaluation.ts';
import { formatEvaluationCsv } from '../evaluation/formatEvaluationCsv.ts';
import { squareMillimetresPerImage } from '../evaluation/squareMillimetresPerImage.ts';
import { makeFolder } from '../platform/node/makeFolder.ts';
import { writeFileAtomically } from '../platform/node/writeFileAtomically.ts';
import { positiveNumber } from './evaluation/positiveNumber.ts';
import { readDetections, readTruth } from './evaluation/readStudy.ts';

interface EvaluateOptions {
  readonly truth: string;
  readonly detections: string;
  readonly groups?: string;
  readonly against?: string;
  readonly micrometresPerPixel?: number;
  readonly framesPerSecond?: number;
  readonly calibration?: string;
  readonly calibrationMap: CalibrationMap['kind'];
  readonly json?: true;
  readonly out?: string;
}

/** `tesescope evaluate`: how well detections meet the truth. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Measures detections against the truth: COCO figures, the paper’s, and what was found at all.')
    .requiredOption('--truth <file>', 'annotated images: a COCO dataset')
    .requiredOption('--detections <file>', 'COCO results: [{image_id, category_id, bbox, score}]')
    .option('--groups <file>', 'JSON or CSV of image file names and patients (default: the truth’s patients)')
    .option('--against <file>', 'other detections of the same images, to compare with')
    .option('--micrometres-per-pixel <size>', 'false alarms a square millimetre', positiveNumber)
    .option('--frames-per-second <rate>', 'false alarms an hour of video', positiveNumber)
    .option('--calibration <file>', 'write a map from scores to chances there, as JSON')
    .addOption(
      new Option('--calibration-map <kind>', 'what to fit for --calibration')
        .choices(calibrationKinds)
        .default('isotonic'),
    )
    .option('--json', 'print the figures as JSON, in full precision')
    .option('--out <dir>', 'write evaluation.json and evaluation.csv there')
    .addHelpText('after', example)
    .action(evaluate);
}

const example = `
Examples:
  $ tesescope detect images --coco-truth truth.json --coco-results results.json
  $ tesescope evaluate --truth truth.json --detections results.json --out figures
  $ tesescope evaluate --truth truth.json --detections new.json --against old.json --groups patients.csv

Intervals draw patients anew, then their images: sperm of one patient are alike, so name the patients.
In JSON a figure of -1 means that the truth holds nothing of that kind; in CSV it is left empty.`;

async function evaluate(options: EvaluateOptions): Promise<void> {
  const dataset = await readTruth(options.truth, options.groups);
  const detections = await readDetections(options.detections, dataset);
  const others = options.against === undefined ? undefined : await readDetections(options.against, dataset);
  const evaluation = evaluateFully(dataset, detections, measuresOf(dataset, options));
  const comparison = others && compareDetections(dataset, detections, others);
  if (options.calibration !== undefined) {
    const calibration = calibrateStudy({ dataset, detections }, options.calibrationMap, basename(options.truth));
    await writeFileAtomically(options.calibration, `${JSON.stringify(calibration)}\n`);
  }
  const whole = { ...evaluation, ...(comparison && { comparison }) };
  if (options.out !== undefined) await writeEvaluation(options.out, whole);
  const text = [formatEvaluation(evaluation), ...(comparison ? [formatComparison(comparison)] : [])].join('\n');
  process.stdout.write(options.json ? `${JSON.stringify(whole)}\n` : text);
}

function measuresOf(
  { images }: Dataset,
  { micrometresPerPixel, framesPerSecond }: Pick<EvaluateOptions, 'micrometresPerPixel' | 'framesPerSecond'>,
): FieldMeasures {
  return {
    ...(micrometresPerPixel !== undefined && {
      squareMillimetresPerImage: squareMillimetresPerImage(images, micrometresPerPixel),
    }),
    ...(framesPerSecond !== undefined && { framesPerSecond }),
  };
}

async function writeEvaluation(
  folder: string,
  evaluation: FullEvaluation & { readonly comparison?: Comparison },
): Promise<void> {
  await makeFolder(folder);
  await writeFileAtomically(join(folder, 'evaluation.json'), `${JSON.stringify(evaluation)}\n`);
  await writeFileAtomically(join(folder, 'evaluation.csv'), formatEvaluationCsv(evaluation));
}
