import { expect, test } from 'vitest';
import type { ImageDetection } from '../../src/evaluation/imageDetection.ts';
import { markFalseAlarms } from '../../src/evaluation/markFalseAlarms.ts';
import { tinyAnnotation, tinyDataset } from '../annotation/tinyDataset.ts';

const sperm = { id: 1, name: 'sperm' };
const notSperm = { id: 7, name: 'not sperm' };
const at = (x: number, score: number, y = 1): ImageDetection => ({
  imageId: 1,
  categoryId: 1,
  box: { x, y, width: 10, height: 10 },
  score,
});

test('marks what overlaps nothing, from the score on', () => {
  const dataset = tinyDataset({ categories: [sperm] });
  const marked = markFalseAlarms(dataset, [at(50, 0.3), at(70, 0.29), { ...at(20, 0.9), imageId: 2 }], 0.3);
  expect(marked).toEqual({
    ...dataset,
    categories: [sperm, { id: 2, name: 'not sperm' }],
    annotations: [
      ...dataset.annotations,
      tinyAnnotation(3, { categoryId: 2, box: at(50, 0).box }),
      tinyAnnotation(4, { categoryId: 2, box: at(20, 0).box, imageId: 2 }),
    ],
  });
});

test('what found a sperm is none, however roughly, nor what lies in a crowd or is marked already', () => {
  const dataset = tinyDataset({
    categories: [sperm, notSperm],
    annotations: [
      tinyAnnotation(1),
      tinyAnnotation(2, { isCrowd: true, box: { x: 30, y: 1, width: 40, height: 40 } }),
      tinyAnnotation(3, { categoryId: 7, box: { x: 80, y: 1, width: 10, height: 10 } }),
    ],
  });
  const found = [at(6, 1), at(1, 1, 6), at(40, 1, 20), at(66, 1, 20), at(82, 1)];
  expect(markFalseAlarms(dataset, found, 0)).toEqual(dataset);
});

test('takes the category that there is, marks a thing once, and cuts to the image', () => {
  const dataset = tinyDataset({ categories: [sperm, notSperm], annotations: [] });
  const marked = markFalseAlarms(dataset, [at(95, 0.9, 75), at(96, 0.8, 75), at(86, 0.7, 75)], 0);
  expect(marked.categories).toEqual([sperm, notSperm]);
  expect(marked.annotations).toEqual([
    { id: 1, imageId: 1, categoryId: 7, box: { x: 95, y: 75, width: 5, height: 5 }, area: 25, isCrowd: false },
    { id: 2, imageId: 1, categoryId: 7, box: { x: 86, y: 75, width: 10, height: 5 }, area: 50, isCrowd: false },
  ]);
});
