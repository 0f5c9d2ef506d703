import type { Dataset } from '../../annotation/dataset.ts';
import { boxArea } from '../../geometry/box.ts';
import type { PlacedBox } from './boxCounts.ts';
import type { Panel } from './rater.ts';

/** Boxes as the truth of a panel's images. */
export function placedDataset({ images, categories }: Omit<Panel, 'raters'>, boxes: readonly PlacedBox[]): Dataset {
  const annotations = boxes.map(({ imageId, categoryId, box }, index) => ({
    id: index + 1,
    imageId,
    categoryId,
    box,
    area: boxArea(box),
    isCrowd: false,
  }));
  return { images, categories, annotations };
}
