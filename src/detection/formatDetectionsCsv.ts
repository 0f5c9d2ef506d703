import Papa from 'papaparse';
import { calibratedChance } from './calibration/calibratedChance.ts';
import type { CalibrationMap } from './calibration/calibrationMap.ts';
import type { DetectedImage } from './detectedImage.ts';
import type { ModelMetadata } from './modelMetadata.ts';
import { roundBox, roundScore } from './roundDetection.ts';

/**
 * Detections as CSV, one a line, in pieces of text, an image a piece: file, class, score, the chance that it is right
 * where a map tells it, box in pixels, and what is wrong with the image as a whole.
 */
export function* formatDetectionsCsv(
  images: readonly DetectedImage[],
  classes: ModelMetadata['classes'],
  calibration?: CalibrationMap,
): Generator<string> {
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  yield `file,class,score${calibration ? ',chance' : ''},x,y,width,height,quality\r\n`;
  for (const { fileName, detections, quality = [] } of images) {
    const rows = detections().map(({ box, score, categoryId }) => [
      fileName,
      names.get(categoryId),
      roundScore(score),
      ...(calibration ? [roundScore(calibratedChance(calibration, score))] : []),
      ...roundBox(box),
      quality.join(' '),
    ]);
    if (rows.length > 0) yield `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
  }
}
