import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import { formatCocoResults } from '../../src/evaluation/cocoResults.ts';
import { readDataset } from '../../src/platform/node/readDataset.ts';
import { createRandom } from '../../src/random.ts';
import { drawRater } from '../evaluation/raters/drawnRaters.ts';

const images = join(import.meta.dirname, '../../samples');

/** Files of a study of the samples: their truth, detections of somebody who errs, and three raters. */
export async function writeStudy(folder: string) {
  const truth = join(images, 'dataset.json');
  const dataset = await readDataset(truth);
  const random = createRandom(4);
  const detections = join(folder, 'results.json');
  const found = drawRater(dataset, 'model', 77).dataset.annotations.map(({ imageId, categoryId, box }) => {
    return { imageId, categoryId, box, score: random() };
  });
  await writeFile(detections, formatCocoResults(found));
  const raters = ['anna', 'ben', 'carla'].map((name) => join(folder, `${name}.json`));
  for (const [seed, file] of raters.entries()) {
    await writeFile(file, writeCoco(drawRater(dataset, file, seed).dataset));
  }
  return { truth, detections, raters, images };
}
