import { expect, it } from 'vitest';
import { motilityClass } from '../../../src/video/motion/motilityClass.ts';
import { motionInMicrometres, motionInPixels } from '../../../src/video/motion/motion.ts';

const points = Array.from({ length: 101 }, (_, i) => ({ time: i / 50, position: { x: i, y: 0 } }));

it('50 px a second are 50 px a second, or with 0.5 µm a pixel 25 µm a second: rapidly progressive', () => {
  const pixels = motionInPixels(points)!;
  expect(pixels).toMatchObject({ unit: 'pixel', vsl: expect.closeTo(50, 9) });
  expect(pixels).not.toHaveProperty('motilityClass');
  expect(motionInMicrometres(points, 0.500001)).toMatchObject({
    unit: 'micrometre',
    vsl: expect.closeTo(25, 3),
    motilityClass: 'rapidly-progressive',
  });
});

it('refuses a pixel size that is none', () => {
  for (const size of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => motionInMicrometres(points, size)).toThrow('must be a number of micrometres above 0');
  }
});

it.each([
  [25, 25, 'rapidly-progressive'],
  [24.99, 40, 'slowly-progressive'],
  [5, 5, 'slowly-progressive'],
  [4.99, 5, 'non-progressive'],
  [4.99, 4.99, 'immotile'],
] as const)('progress %f and VAP %f µm/s: %s', (progress, vap, expected) => {
  expect(motilityClass({ progress, vap })).toBe(expected);
});
