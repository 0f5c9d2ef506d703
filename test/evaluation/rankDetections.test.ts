import { describe, expect, test } from 'vitest';
import { groupIntoCells } from '../../src/evaluation/groupIntoCells.ts';
import { rankDetections } from '../../src/evaluation/rankDetections.ts';

const box = { x: 0, y: 0, width: 1, height: 1 };
const detections = [
  { imageId: 1, categoryId: 1, box, score: 0.2 },
  { imageId: 0, categoryId: 1, box, score: 0.5 },
  { imageId: 1, categoryId: 1, box, score: 0.9 },
  { imageId: 1, categoryId: 1, box, score: 0.5 },
  { imageId: 1, categoryId: 1, box, score: 0.5 },
];
const cells = groupIntoCells(
  Int32Array.from(detections, ({ imageId }) => imageId),
  3,
);

describe('rankDetections', () => {
  test('sorts within images and over all, ties by image, then row', () => {
    const { rows, starts, order } = rankDetections(detections, cells, 0, 3, 100);
    expect([...starts]).toEqual([0, 1, 5, 5]);
    expect([...rows]).toEqual([1, 2, 3, 4, 0]);
    expect([...order].map((place) => rows[place])).toEqual([2, 1, 3, 4, 0]);
  });

  test('keeps the best of each image', () => {
    const { rows, starts, order } = rankDetections(detections, cells, 0, 3, 2);
    expect([...starts]).toEqual([0, 1, 3, 3]);
    expect([...rows]).toEqual([1, 2, 3]);
    expect([...order]).toEqual([1, 0, 2]);
  });

  test('looks at its own cells only', () => {
    expect([...rankDetections(detections, cells, 0, 1, 100).rows]).toEqual([1]);
    expect([...rankDetections(detections, cells, 2, 1, 100).rows]).toEqual([]);
  });
});
