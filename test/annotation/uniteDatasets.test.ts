import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../src/annotation/dataset.ts';
import { uniteDatasets } from '../../src/annotation/uniteDatasets.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from './tinyDataset.ts';

const styled = (labelStyle: string): Dataset => tinyDataset({ attributes: { info: { labelStyle } } });
const part = (file: string, dataset: Dataset, folder = file) => ({ file, dataset, folder });

test('images are named from the common folder, ids go on, classes of one name are one', () => {
  const other = tinyDataset({
    images: [tinyImage(7, { patient: 'p' })],
    categories: [
      { id: 5, name: 'debris' },
      { id: 9, name: ' Sperm' },
    ],
    annotations: [tinyAnnotation(40, { imageId: 7, categoryId: 9, isCrowd: true, phenotype: 'pin head' })],
  });
  const united = uniteDatasets([part('a', tinyDataset(), ''), part('b', other, '../b')]);
  expect(united.images.map(({ id, fileName, patient }) => [id, fileName, patient])).toEqual([
    [1, '1.png', undefined],
    [2, '2.png', undefined],
    [3, '../b/7.png', 'p'],
  ]);
  expect(united.categories).toEqual([
    { id: 1, name: 'sperm' },
    { id: 2, name: 'round cell' },
    { id: 3, name: 'debris' },
  ]);
  expect(united.annotations).toHaveLength(3);
  expect(united.annotations[2]).toEqual(
    tinyAnnotation(40, { id: 3, imageId: 3, categoryId: 1, isCrowd: true, phenotype: 'pin head' }),
  );
});

test('what boxes lie around is told where every part tells it, and refused where they differ', () => {
  const info = (...datasets: Dataset[]) =>
    uniteDatasets(datasets.map((dataset, index) => part(`${index}`, dataset))).attributes;
  expect(info(styled('head'), styled('head'))).toEqual({ info: { labelStyle: 'head' } });
  expect(info(styled('head'), tinyDataset())).toBeUndefined();
  expect(() => info(styled('head'), tinyDataset(), styled('sperm'))).toThrow(
    '2 has boxes around whole sperm, 0 around heads',
  );
});

test('an image that comes twice is refused, by whatever way it is named', () => {
  const outside = tinyDataset({ images: [tinyImage(1, { fileName: '../photos/./1.png' })], annotations: [] });
  const photos = tinyDataset({ images: [tinyImage(1)], annotations: [] });
  expect(() => uniteDatasets([part('a', outside, 'lab'), part('b', photos, 'photos')])).toThrow(
    'photos/1.png is in a and again in b',
  );
  const [image] = uniteDatasets([part('a', outside, '')]).images;
  expect(image!.fileName).toBe('../photos/1.png');
});

test('an image that comes twice is refused by name', () => {
  expect(() => uniteDatasets([part('a', tinyDataset(), 'x'), part('b', tinyDataset(), 'x')])).toThrow(
    'x/1.png is in a and again in b',
  );
});

test('any parts: every box keeps its image, its class and its place', () => {
  const dataset = fc
    .record({
      images: fc.integer({ min: 1, max: 4 }),
      from: fc.nat(50),
      boxes: fc.array(fc.nat(1000), { maxLength: 6 }),
    })
    .map(({ images, from, boxes }) =>
      tinyDataset({
        images: Array.from({ length: images }, (_, index) => tinyImage(from + index)),
        annotations: boxes.map((at, index) =>
          tinyAnnotation(index, {
            imageId: from + (at % images),
            categoryId: 1 + (at % 2),
            box: { x: at, y: 0, width: 3, height: 4 },
          }),
        ),
      }),
    );
  const told = ({ images, categories, annotations }: Dataset, prefix = '') =>
    annotations.map(({ imageId, categoryId, box }) => [
      prefix + images.find(({ id }) => id === imageId)!.fileName,
      categories.find(({ id }) => id === categoryId)!.name,
      box,
    ]);
  fc.assert(
    fc.property(fc.array(dataset, { minLength: 1, maxLength: 4 }), (datasets) => {
      const united = uniteDatasets(datasets.map((one, index) => part(`${index}`, one)));
      expect(told(united)).toEqual(datasets.flatMap((one, index) => told(one, `${index}/`)));
      for (const list of [united.images, united.annotations]) {
        expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => index + 1));
      }
    }),
  );
});
