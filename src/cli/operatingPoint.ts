import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CalibrationMap, calibrationKinds } from '../detection/calibration/calibrationMap.ts';
import { TesescopeError } from '../errors.ts';
import { calibrateStudy } from '../evaluation/calibration/calibrateStudy.ts';
import { formatOperatingPoint } from '../evaluation/format/formatOperatingPoint.ts';
import { formatRemainingSperm } from '../evaluation/format/formatRemainingSperm.ts';
import { type ChosenOperatingPoint, chooseOperatingPoint } from '../evaluation/sensitivity/chooseOperatingPoint.ts';
import { type Study, selectCategory } from '../evaluation/sensitivity/selectCategory.ts';
import { spermThatMayRemain } from '../evaluation/sensitivity/spermThatMayRemain.ts';
import { readDetections, readTruth } from './evaluation/readStudy.ts';
import { wholeNumber } from './options/wholeNumber.ts';

interface OperatingPointOptions {
  readonly truth: string;
  readonly detections: string;
  readonly sensitivity: number;
  readonly groups?: string;
  readonly category?: string;
  readonly fieldsSearched?: number;
  readonly model?: string;
  readonly out?: string;
  readonly calibrationMap: CalibrationMap['kind'];
  readonly json?: true;
}

/** `tesescope operating-point`: the threshold that a claim of sensitivity needs. */
export function operatingPointCommand(): Command {
  return new Command('operating-point')
    .description('Finds the highest threshold whose sensitivity is certain enough, and writes it into a model.')
    .requiredOption('--truth <file>', 'annotated validation images: a COCO dataset')
    .requiredOption('--detections <file>', 'COCO results, down to low scores (`tesescope detect --threshold 0.01`)')
    .option('--sensitivity <share>', 'what the lower 95 % bound of the recall must reach', shareBetween, 0.95)
    .option('--groups <file>', 'JSON or CSV of image file names and patients (default: the truth’s patients)')
    .option('--category <name>', 'look at this category alone (default: all together)')
    .option('--fields-searched <n>', 'say what may remain where nothing is found in so many fields', wholeNumber(1))
    .option(
      '--model <file>',
      'a model to write the three named points, a map from scores to chances, and what each threshold finds and costs into',
    )
    .option('--out <file>', 'the copy of the model to write')
    .addOption(
      new Option('--calibration-map <kind>', 'the map to fit for --model')
        .choices(calibrationKinds)
        .default('isotonic'),
    )
    .option('--json', 'print the result as JSON, in full precision')
    .addHelpText('after', example)
    .action(findOperatingPoint);
}

const example = `
Examples:
  $ tesescope detect images --threshold 0.01 --coco-truth truth.json --coco-results results.json
  $ tesescope operating-point --truth truth.json --detections results.json --sensitivity 0.95 --groups patients.csv
  $ tesescope operating-point --truth truth.json --detections results.json --model model.onnx --out safe.onnx

Exit status 1: the data can't support the claim; the message says how many more sperm would be needed.
With --model and --out the copy also says how sure its scores are, by a map fitted to the same detections, and what each
threshold finds and costs: the live page's slider tells it.
Use images that the model was not trained on.`;

async function findOperatingPoint(options: OperatingPointOptions): Promise<void> {
  if ((options.model === undefined) !== (options.out === undefined)) {
    throw new TesescopeError('usage', '--model and --out go together: the model to copy, and the copy.');
  }
  const dataset = await readTruth(options.truth, options.groups);
  const study = { dataset, detections: await readDetections(options.detections, dataset) };
  const { category, fieldsSearched } = options;
  const looked = category === undefined ? study : selectCategory(study, category);
  const point = chooseOperatingPoint(looked, options.sensitivity);
  const remaining =
    fieldsSearched === undefined ? undefined : spermThatMayRemain(point.found, point.truths, fieldsSearched);
  const written = await writeInto(options, looked, point);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...point, ...(remaining && { nothingFound: { fieldsSearched, ...remaining } }) })}\n`
      : formatOperatingPoint(point) + (remaining ? formatRemainingSperm(remaining, fieldsSearched!) : '') + written,
  );
}

/** Writes the copy of the model where one is asked for, and says so. */
async function writeInto(
  { model, out, truth, calibrationMap }: OperatingPointOptions,
  study: Study,
  { points: operatingPoints, expected: figures, images }: ChosenOperatingPoint,
): Promise<string> {
  if (model === undefined || out === undefined) return '';
  const calibration = calibrateStudy(study, calibrationMap, basename(truth));
  const { writeModel } = await import('../detection/modelFile.ts');
  const { readModelFile } = await import('../platform/node/readModelFile.ts');
  const { writeFileAtomically } = await import('../platform/node/writeFileAtomically.ts');
  const { metadata, weights } = await readModelFile(model);
  const expected = { measuredOn: `${images} images of ${basename(truth)}`, images, points: [...figures] };
  const told = { ...metadata, operatingPoints, calibration, expected };
  await writeFileAtomically(out, writeModel({ metadata: told, weights }));
  return `Written to ${out}, with chances fitted to ${calibration.detections} detections\n`;
}

function shareBetween(text: string): number {
  const share = Number(text);
  if (share > 0 && share < 1) return share;
  throw new InvalidArgumentError('Give a share above 0 and below 1, for instance 0.95.');
}
