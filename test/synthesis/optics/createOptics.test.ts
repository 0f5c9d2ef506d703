import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createOptics } from '../../../src/synthesis/optics/createOptics.ts';

const many = Array.from({ length: 200 }, (_, seed) => createOptics(0.48, createRandom(seed)));

test('stays near the real frames: grey of 68 to 116 with little colour, pixel size within an eighth', () => {
  for (const { background, micrometresPerPixel, ringAmplitude, veil } of many) {
    const [red, green, blue] = background;
    expect(green).toBeGreaterThanOrEqual(68);
    expect(green).toBeLessThanOrEqual(116);
    expect(Math.abs(red - green)).toBeLessThan(12);
    expect(Math.abs(blue - green)).toBeLessThan(20);
    expect(Math.abs(micrometresPerPixel / 0.48 - 1)).toBeLessThan(0.125);
    expect(ringAmplitude).toBeGreaterThan(0.2);
    expect(veil.every((part) => part > 0 && part < 0.7)).toBe(true);
  }
});

test('every microscope is its own', () => {
  expect(new Set(many.map(({ background }) => background[1])).size).toBe(200);
  expect(createOptics(0.48, createRandom(8))).toEqual(many[8]);
});
