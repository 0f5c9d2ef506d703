import type { Annotation, Dataset, DatasetImage } from '../../src/annotation/dataset.ts';

/** An image of 100 x 80 pixels. */
export const tinyImage = (id: number, fields: Partial<DatasetImage> = {}): DatasetImage => ({
  id,
  fileName: `${id}.png`,
  width: 100,
  height: 80,
  ...fields,
});

/** A box of 10 x 10 pixels in image 1, a place of its own for each id. */
export const tinyAnnotation = (id: number, fields: Partial<Annotation> = {}): Annotation => ({
  id,
  imageId: 1,
  categoryId: 1,
  box: { x: id, y: 1, width: 10, height: 10 },
  area: 100,
  isCrowd: false,
  ...fields,
});

/** Two images, two classes, two annotations; nothing is wrong with it. */
export const tinyDataset = (fields: Partial<Dataset> = {}): Dataset => ({
  images: [tinyImage(1), tinyImage(2)],
  categories: [
    { id: 1, name: 'sperm' },
    { id: 2, name: 'round cell' },
  ],
  annotations: [tinyAnnotation(1), tinyAnnotation(2, { imageId: 2 })],
  ...fields,
});
