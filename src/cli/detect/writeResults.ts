import { join } from 'node:path';
import type { DetectedImage } from '../../detection/detectedImage.ts';
import { formatDetectionsCsv } from '../../detection/formatDetectionsCsv.ts';
import { formatDetectionsJson } from '../../detection/formatDetectionsJson.ts';
import { formatQualityCsv } from '../../detection/formatQualityCsv.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { formatCocoResults } from '../../evaluation/cocoResults.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';

/** Writes `detections.json`, `detections.csv` and `quality.csv` into a folder. */
export async function writeResults(
  folder: string,
  images: readonly DetectedImage[],
  metadata: Pick<ModelMetadata, 'classes' | 'calibration' | 'labelStyle' | 'correction'>,
): Promise<void> {
  const { classes, calibration } = metadata;
  const json = formatDetectionsJson(images, classes, calibration, metadata);
  await writeFileAtomically(join(folder, 'detections.json'), json);
  await writeFileAtomically(join(folder, 'detections.csv'), formatDetectionsCsv(images, classes, calibration));
  await writeFileAtomically(join(folder, 'quality.csv'), formatQualityCsv(images));
}

/** Writes a COCO results array. Detections of classes without a category in the truth are left out. */
export async function writeCocoResults(
  file: string,
  images: readonly DetectedImage[],
  categories: ReadonlyMap<number, number>,
): Promise<void> {
  const results = images.flatMap(({ id: imageId, detections }) =>
    detections().flatMap((detection) => {
      const categoryId = categories.get(detection.categoryId);
      return categoryId === undefined ? [] : [{ ...detection, imageId, categoryId }];
    }),
  );
  await writeFileAtomically(file, formatCocoResults(results));
}
