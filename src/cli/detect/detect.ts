import { dirname } from 'node:path';
import { labelStyleWords } from '../../annotation/labelStyle.ts';
import type { DetectedImage } from '../../detection/detectedImage.ts';
import { formatDetectionsJson } from '../../detection/formatDetectionsJson.ts';
import type { Model } from '../../detection/modelFile.ts';
import { createDetectionPool } from '../../platform/node/detectionPool.ts';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { packageFile } from '../../platform/node/packageFile.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';
import { reportError } from '../reportError.ts';
import type { DetectArguments } from './detectArguments.ts';
import { detectTasks } from './detectTasks.ts';
import { inputTasks } from './inputTasks.ts';
import { qualitySummary } from './qualitySummary.ts';
import { readTruth } from './readTruth.ts';
import { resultTable } from './resultTable.ts';
import { truthTasks } from './truthTasks.ts';
import { writeCocoResults, writeResults } from './writeResults.ts';

/** Scores from which on detections are measured: curves need what no one would be shown. */
const measuredThreshold = 0.001;

/** Looks at images and writes what was seen; failed images are named and set the exit code. */
export async function detect(options: DetectArguments): Promise<void> {
  const { inputs, threshold, tile, flips, micrometresPerPixel, device } = options;
  const modelFile = options.model ?? packageFile('models/tesescope.onnx');
  const model = await readModelFile(modelFile);
  const truth = await readTruth(options, model.metadata);
  const out = options.out ?? (truth === undefined ? 'tesescope-detections' : undefined);
  const { value: tasks, problems } =
    truth === undefined ? await inputTasks(inputs, out!) : await truthTasks(truth, inputs);
  if (micrometresPerPixel !== undefined && (tile !== 'auto' || !model.metadata.trainedScale?.micrometresPerPixel)) {
    const why = tile === 'auto' ? 'the model does not know the size of its training’s pixels' : `--tile is ${tile}`;
    process.stderr.write(`note: --micrometres-per-pixel changes nothing, as ${why}\n`);
  }
  if (out !== undefined) await makeFolder(out);
  if (truth !== undefined) await makeFolder(dirname(truth.resultsFile));

  const shown = threshold ?? model.metadata.operatingPoints[options.sensitivity];
  const scoreThreshold = truth === undefined ? shown : (threshold ?? measuredThreshold);
  const settings = { scoreThreshold, drawThreshold: shown, tile, flips, micrometresPerPixel };
  const pool = createDetectionPool({ model, device, settings, jobs: tasks.length });
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const { images, failures } = await detectTasks(tasks, pool, out, stop.signal);
    const seen = images.map((image) => above(image, shown));
    if (truth !== undefined) await writeCocoResults(truth.resultsFile, images, truth.categoryIds);
    if (out !== undefined) await writeResults(out, seen, model.metadata);
    printResults(options, seen, model, shown, out ?? truth!.resultsFile);
    for (const { message } of [...problems, ...failures]) reportError(message);
    if (failures.length > 0 || problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    if (stop.signal.aborted) {
      reportError(
        `stopped after ${images.length + failures.length} of ${tasks.length} images; their results are written.`,
      );
      process.exitCode = 130;
    }
  } finally {
    process.removeListener('SIGINT', interrupt);
    await pool.close();
  }
}

function above(image: DetectedImage, threshold: number): DetectedImage {
  return { ...image, detections: () => image.detections().filter(({ score }) => score >= threshold) };
}

function printResults(
  { json, threshold, sensitivity }: DetectArguments,
  images: readonly DetectedImage[],
  { metadata }: Model,
  shown: number,
  written: string,
): void {
  const { classes, calibration, labelStyle, correction = [] } = metadata;
  if (json) {
    for (const piece of formatDetectionsJson(images, classes, calibration, metadata)) process.stdout.write(piece);
    return;
  }
  const count = images.reduce((sum, { detections }) => sum + detections().length, 0);
  const things = classes.length === 1 ? 'sperm' : 'detections';
  const boxes = labelStyle === undefined ? '' : ` (boxes around ${labelStyleWords[labelStyle]})`;
  const point = threshold === undefined ? ` (${sensitivity})` : '';
  const corrected = correction.map(({ step }) => step).join(', ');
  process.stdout.write(resultTable(images, classes, calibration));
  process.stdout.write(qualitySummary(images));
  if (corrected !== '') process.stdout.write(`Corrected before, as the model was trained: ${corrected}\n`);
  process.stdout.write(
    `${images.length} images, ${count} ${things}${boxes} at score ${shown} or more${point}: ${written}\n`,
  );
}
