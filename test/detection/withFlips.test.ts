import { expect, test } from 'vitest';
import type { Detection } from '../../src/detection/detection.ts';
import type { DetectOptions, Detector } from '../../src/detection/detector.ts';
import { withFlips } from '../../src/detection/withFlips.ts';
import type { Raster } from '../../src/image/raster.ts';
import { raster8 } from '../image/arbitraryRaster.ts';
import { randomModel } from './randomModel.ts';

/** Boxes the one bright pixel of an image and its right and lower neighbours, scored by how often it was asked. */
function seeing(scores: readonly number[], asked: (DetectOptions | undefined)[] = []): Detector {
  const detect = async (image: Raster, options?: DetectOptions): Promise<Detection[]> => {
    const score = scores[asked.push(options) - 1]!;
    const index = image.data.indexOf(255);
    const box = { x: index % image.width, y: Math.floor(index / image.width), width: 1, height: 1 };
    return score >= options!.scoreThreshold! ? [{ box, score, categoryId: 1 }] : [];
  };
  return { model: randomModel(), correct: (image) => image, detect, release: async () => undefined };
}

const image = raster8(
  6,
  4,
  1,
  Array.from({ length: 24 }, (_, index) => (index === 8 ? 255 : 0)),
);
const place = { x: 2, y: 1, width: 1, height: 1 };

test('finds a thing at its place in all four views, with the mean score', async () => {
  const [found, ...others] = await withFlips(seeing([0.9, 0.7, 0.5, 0.3])).detect(image);
  expect(others).toEqual([]);
  expect(found).toEqual({ box: place, score: expect.closeTo(0.6), categoryId: 1 });
});

test('what one view alone shows is left out, however sure, unless it is asked for', async () => {
  const views = [0.9, 0.01, 0.01, 0.01];
  expect(await withFlips(seeing(views)).detect(image)).toEqual([]);
  const [found] = await withFlips(seeing(views)).detect(image, { scoreThreshold: 0.2 });
  expect(found?.score).toBeCloseTo(0.225);
});

test('asks each view for a quarter of the threshold, so that no mean is cut short', async () => {
  const asked: (DetectOptions | undefined)[] = [];
  const [found] = await withFlips(seeing([0.45, 0.45, 0.2, 0.1], asked)).detect(image, { scoreThreshold: 0.3 });
  expect(found?.score).toBeCloseTo(0.3);
  expect(asked).toEqual(Array(4).fill({ scoreThreshold: 0.075, isCorrected: true }));
});

test('corrects an image once, and not again where that was done', async () => {
  let corrections = 0;
  const detector: Detector = {
    ...seeing([1, 1, 1, 1, 1, 1, 1, 1]),
    correct: (raster) => {
      corrections++;
      return raster;
    },
  };
  await withFlips(detector).detect(image);
  await withFlips(detector).detect(image, { isCorrected: true });
  expect(corrections).toBe(1);
});
