import { join } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { withoutBackground } from '../../annotation/withoutBackground.ts';
import { categoryIds } from '../../detection/categoryIds.ts';
import { createDetector } from '../../detection/detector.ts';
import type { Model } from '../../detection/modelFile.ts';
import { evaluateMatches } from '../../evaluation/evaluateMatches.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import { foundIou, reportCriteria } from '../../evaluation/matchCriteria.ts';
import { matchDetections } from '../../evaluation/matchDetections.ts';
import { type OperatingPoints, suggestOperatingPoints } from '../../evaluation/suggestOperatingPoints.ts';
import type { Engine } from '../../graph/engine.ts';
import type { Raster } from '../../image/raster.ts';
import type { ValidationFigures } from '../../training/epochReport.ts';

/** Below this score a detection no longer moves the figures by anything that matters. */
const scoreThreshold = 0.01;

/** How good a model is, and the thresholds that its own detections suggest. */
export interface Validation {
  readonly figures: ValidationFigures;
  readonly operatingPoints: OperatingPoints | undefined;
}

/**
 * Measures a model on a dataset whose categories have the names of the model's classes.
 * @throws refused where none has.
 */
export async function validateModel(
  model: Model,
  dataset: Dataset,
  imagesFolder: string,
  readImage: (path: string) => Promise<Raster>,
  engine: Engine,
): Promise<Validation> {
  const detector = createDetector(model, engine);
  const ids = categoryIds(model.metadata.classes, withoutBackground(dataset).categories);
  const detections: ImageDetection[] = [];
  for (const { id, fileName } of dataset.images) {
    const image = await readImage(join(imagesFolder, fileName));
    for (const detection of await detector.detect(image, { scoreThreshold })) {
      const categoryId = ids.get(detection.categoryId);
      if (categoryId !== undefined) detections.push({ ...detection, categoryId, imageId: id });
    }
  }
  await detector.release();
  const { categories } = matchDetections(dataset, detections, reportCriteria);
  const { coco, found } = evaluateMatches(categories);
  return {
    figures: { AP50: coco.AP50, AR100: coco.AR100, AP30: found.AP30, recall30: found.recall30 },
    operatingPoints: suggestOperatingPoints(categories, 0, reportCriteria.ious.indexOf(foundIou)),
  };
}
