import { join } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { createDetector } from '../../detection/detector.ts';
import type { Model } from '../../detection/modelFile.ts';
import { evaluateDetections } from '../../evaluation/evaluateDetections.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import type { Engine } from '../../graph/engine.ts';
import type { Raster } from '../../image/raster.ts';
import type { ValidationFigures } from '../../training/epochReport.ts';

/** Below this score a detection no longer moves the figures by anything that matters. */
const scoreThreshold = 0.01;

/** The figures of a model on a dataset whose categories are the model's classes. */
export async function validateModel(
  model: Model,
  dataset: Dataset,
  imagesFolder: string,
  readImage: (path: string) => Promise<Raster>,
  engine: Engine,
): Promise<ValidationFigures> {
  const detector = createDetector(model, engine);
  const detections: ImageDetection[] = [];
  for (const { id, fileName } of dataset.images) {
    const image = await readImage(join(imagesFolder, fileName));
    for (const detection of await detector.detect(image, { scoreThreshold }))
      detections.push({ ...detection, imageId: id });
  }
  await detector.release();
  const { coco, found } = evaluateDetections(dataset, detections);
  return { AP50: coco.AP50, AR100: coco.AR100, AP30: found.AP30, recall30: found.recall30 };
}
