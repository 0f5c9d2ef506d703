import type { Annotation, Dataset, DatasetImage } from '../annotation/dataset.ts';
import { isBackground } from '../annotation/withoutBackground.ts';
import { type Box, boxArea } from '../geometry/box.ts';
import { clampBox } from '../geometry/clampBox.ts';
import { cocoOverlap } from './cocoOverlap.ts';
import type { ImageDetection } from './imageDetection.ts';
import { foundIou } from './matchCriteria.ts';

/**
 * The dataset with a model's false alarms as boxes of the category "not sperm", from which training learns what its model took
 * for sperm (hard negatives, Felzenszwalb et al. 2010). Only what overlaps no truth of any class by 0.3 or more is marked, cut
 * to the image, and nothing twice.
 * @param detections of the same dataset
 * @param least the score from which on a false alarm is worth learning
 */
export function markFalseAlarms(dataset: Dataset, detections: readonly ImageDetection[], least: number): Dataset {
  const category = dataset.categories.find(isBackground) ?? { id: nextId(dataset.categories), name: 'not sperm' };
  const images = new Map(dataset.images.map((image) => [image.id, image]));
  const known = new Map(dataset.images.map(({ id }): [number, Annotation[]] => [id, []]));
  for (const annotation of dataset.annotations) known.get(annotation.imageId)?.push(annotation);
  const first = nextId(dataset.annotations);
  const marked: Annotation[] = [];
  for (const { imageId, box: whole, score } of detections) {
    const box = insideOf(images.get(imageId)!, whole);
    const others = known.get(imageId)!;
    if (score < least || others.some((other) => cocoOverlap(box, other.box, other.isCrowd) >= foundIou)) continue;
    const id = first + marked.length;
    const annotation = { id, imageId, categoryId: category.id, box, area: boxArea(box), isCrowd: false };
    marked.push(annotation);
    others.push(annotation);
  }
  return {
    ...dataset,
    categories: dataset.categories.includes(category) ? dataset.categories : [...dataset.categories, category],
    annotations: [...dataset.annotations, ...marked],
  };
}

function insideOf(image: DatasetImage, box: Box): Box {
  return image.width > 0 ? clampBox(box, image) : box;
}

function nextId(rows: readonly { readonly id: number }[]): number {
  return rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}
