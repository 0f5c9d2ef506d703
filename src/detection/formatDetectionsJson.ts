import { calibratedChance } from './calibration/calibratedChance.ts';
import type { CalibrationMap } from './calibration/calibrationMap.ts';
import type { DetectedImage } from './detectedImage.ts';
import type { ModelMetadata } from './modelMetadata.ts';
import { roundBox, roundScore } from './roundDetection.ts';

/**
 * Detections as a COCO dataset whose annotations have scores, in pieces of text, an image a piece: one record a line,
 * boxes in hundredths of a pixel; beside the score the chance that the detection is right, where a map tells it, what the boxes
 * lie around where it is known, what images were corrected by, and what is wrong with an image as a whole.
 */
export function* formatDetectionsJson(
  images: readonly DetectedImage[],
  classes: ModelMetadata['classes'],
  calibration?: CalibrationMap,
  { labelStyle, correction }: Pick<ModelMetadata, 'labelStyle' | 'correction'> = {},
): Generator<string> {
  const isTold = labelStyle !== undefined || correction !== undefined;
  yield isTold ? `{\n"info": ${JSON.stringify({ labelStyle, correction })},\n` : '{\n';
  yield `"images": [${lines(images.map(imageRecord))}],\n`;
  yield `"categories": [${lines(classes.map(({ id, name }) => ({ id, name })))}],\n"annotations": [`;
  let count = 0;
  for (const { id: image_id, detections } of images) {
    let text = '';
    for (const { box, score, categoryId: category_id } of detections()) {
      const bbox = roundBox(box);
      const area = Number((bbox[2]! * bbox[3]!).toFixed(2));
      const record = {
        id: count + 1,
        image_id,
        category_id,
        bbox,
        area,
        iscrowd: 0,
        score: roundScore(score),
        ...(calibration && { chance: roundScore(calibratedChance(calibration, score)) }),
      };
      text += `${count === 0 ? '' : ','}\n${JSON.stringify(record)}`;
      count++;
    }
    if (text !== '') yield text;
  }
  yield '\n]\n}\n';
}

function imageRecord({ id, fileName, width, height, quality = [] }: DetectedImage): object {
  return { id, file_name: fileName, width, height, ...(quality.length > 0 && { quality }) };
}

function lines(records: readonly object[]): string {
  return `${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}\n`;
}
