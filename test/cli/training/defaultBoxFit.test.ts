import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { defaultBoxFit } from '../../../src/cli/training/defaultBoxFit.ts';
import { smallObjectSpec } from '../../detection/randomModel.ts';

/** Two things of an image of 192x96, the second a crowd. */
const dataset: Dataset = {
  images: [{ id: 1, fileName: 'a.png', width: 192, height: 96 }],
  categories: [{ id: 1, name: 'sperm' }],
  annotations: [
    { id: 1, imageId: 1, categoryId: 1, box: { x: 28, y: 28, width: 24, height: 24 }, area: 576, isCrowd: false },
    { id: 2, imageId: 1, categoryId: 1, box: { x: 90, y: 20, width: 3, height: 3 }, area: 9, isCrowd: true },
  ],
};

test('things are measured in pixels of the letterboxed input', () => {
  expect(defaultBoxFit(smallObjectSpec, dataset, { width: 96, height: 96 }, 'letterbox')).toEqual({
    meanBestIou: expect.closeTo(1, 5),
    matched: 1,
  });
});

test('and of the stretched one, where they have other proportions', () => {
  const { meanBestIou } = defaultBoxFit(smallObjectSpec, dataset, { width: 96, height: 96 }, 'stretch');
  expect(meanBestIou).toBeLessThan(0.7);
});
