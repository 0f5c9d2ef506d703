import { basename, dirname } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../annotation/dataset.ts';
import { type CalibrationMap, calibrationKinds } from '../detection/calibration/calibrationMap.ts';
import type { ModelMetadata } from '../detection/modelMetadata.ts';
import { calibrateStudy } from '../evaluation/calibration/calibrateStudy.ts';
import type { FieldMeasures } from '../evaluation/falseAlarmRates.ts';
import { formatComparison } from '../evaluation/format/formatComparison.ts';
import { formatEvaluation } from '../evaluation/formatEvaluation.ts';
import { headlineStudy } from '../evaluation/headlineStudy.ts';
import { squareMillimetresPerImage } from '../evaluation/squareMillimetresPerImage.ts';
import { readModelFile } from '../platform/node/readModelFile.ts';
import { writeFileAtomically } from '../platform/node/writeFileAtomically.ts';
import { evaluationReport } from '../report/evaluation/evaluationReport.ts';
import { pickExamples } from '../report/gallery/pickExamples.ts';
import type { Provenance } from '../report/provenance.ts';
import { gatherProvenance } from './evaluation/gatherProvenance.ts';
import { readDetections, readTruth } from './evaluation/readStudy.ts';
import { writeEvaluation } from './evaluation/writeEvaluation.ts';
import { positiveNumber } from './options/positiveNumber.ts';

interface EvaluateOptions {
  readonly truth: string;
  readonly detections: string;
  readonly groups?: string;
  readonly against?: string;
  readonly images?: string;
  readonly model?: string;
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
    .option('--model <file>', 'the model that detected: its thresholds are measured, its card is in the report')
    .option('--images <dir>', 'folder of the images, for the pictures of errors (default: the truth’s own)')
    .option('--micrometres-per-pixel <size>', 'false alarms a square millimetre', positiveNumber)
    .option('--frames-per-second <rate>', 'false alarms an hour of video', positiveNumber)
    .option('--calibration <file>', 'write a map from scores to chances there, as JSON')
    .addOption(
      new Option('--calibration-map <kind>', 'what to fit for --calibration')
        .choices(calibrationKinds)
        .default('isotonic'),
    )
    .option('--json', 'print the figures as JSON, in full precision')
    .option('--out <dir>', 'write report.html (for people, one file), evaluation.json and evaluation.csv there')
    .addHelpText('after', example)
    .action(evaluate);
}

const example = `
Examples:
  $ tesescope detect images --coco-truth truth.json --coco-results results.json
  $ tesescope evaluate --truth truth.json --detections results.json --images images --out figures
  $ tesescope evaluate --truth truth.json --detections new.json --against old.json --groups patients.csv

Intervals draw patients anew, then their images: sperm of one patient are alike, so name the patients.
In JSON a figure of -1 means that the truth holds nothing of that kind; in CSV it is left empty.`;

async function evaluate(options: EvaluateOptions): Promise<void> {
  const dataset = await readTruth(options.truth, options.groups);
  const detections = await readDetections(options.detections, dataset);
  const others = options.against === undefined ? undefined : await readDetections(options.against, dataset);
  const model = options.model === undefined ? undefined : (await readModelFile(options.model)).metadata;
  const matched = headlineStudy(dataset, detections);
  const report = evaluationReport(dataset, matched, { measures: measuresOf(dataset, options), model, others });
  if (options.calibration !== undefined) {
    const calibration = calibrateStudy({ dataset, detections }, options.calibrationMap, basename(options.truth));
    await writeFileAtomically(options.calibration, `${JSON.stringify(calibration)}\n`);
  }
  if (options.out !== undefined) {
    const provenance = await provenanceOf(options, model);
    const examples = pickExamples(dataset, matched.study);
    const files = { report, provenance, examples };
    reportMissing(await writeEvaluation(options.out, files, options.images ?? dirname(options.truth)), options);
  }
  const { comparison } = report;
  const text = [formatEvaluation(report), ...(comparison ? [formatComparison(comparison)] : [])].join('\n');
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : text);
}

function provenanceOf(options: EvaluateOptions, model: ModelMetadata | undefined): Promise<Provenance> {
  const inputs = (['truth', 'detections', 'groups', 'against', 'model'] as const).flatMap((role) => {
    const path = options[role];
    return path === undefined ? [] : [{ role, path }];
  });
  const { micrometresPerPixel, framesPerSecond } = options;
  return gatherProvenance(
    inputs,
    { 'micrometres a pixel': micrometresPerPixel, 'frames a second': framesPerSecond },
    model,
  );
}

/** Pictures that are lacking make a failure only where somebody said where they are. */
function reportMissing(faults: readonly Error[], { images, truth }: EvaluateOptions): void {
  if (faults.length === 0) return;
  if (images === undefined) {
    const lacking = `${faults.length} images are not beside ${truth}`;
    process.stderr.write(`note: ${lacking}; the report goes without their pictures, --images names their folder\n`);
    return;
  }
  for (const { message } of faults) process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
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
