import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { addNoise } from '../../../src/training/augmentation/noise.ts';
import { copyOf } from './arbitrarySample.ts';

const side = 60;

function flatSample(value: number) {
  return { width: side, height: side, planes: new Float32Array(3 * side * side).fill(value), truths: [] };
}

describe('addNoise', () => {
  test.each([0.005, 0.03])('has the mean 0 and the standard deviation %d', (deviation) => {
    const sample = flatSample(0.5);
    addNoise(sample, deviation, createRandom(1));
    const grain = sample.planes.slice(0, side * side).map((value) => value - 0.5);
    const mean = grain.reduce((sum, value) => sum + value, 0) / grain.length;
    const square = grain.reduce((sum, value) => sum + value * value, 0) / grain.length;
    expect(Math.abs(mean)).toBeLessThan(0.05 * deviation);
    expect(Math.abs(Math.sqrt(square) / deviation - 1)).toBeLessThan(0.03);
  });

  test('is the same in all channels, so that grey stays grey', () => {
    const sample = flatSample(0.4);
    addNoise(sample, 0.02, createRandom(2));
    const [red, green, blue] = [0, 1, 2].map((plane) =>
      sample.planes.slice(plane * side * side, (plane + 1) * side * side),
    );
    expect(green).toEqual(red);
    expect(blue).toEqual(red);
    expect(new Set(red).size).toBeGreaterThan(300);
  });

  test.each([0, 1])('stays within 0 and 1 on a plane of %d', (value) => {
    const sample = flatSample(value);
    addNoise(sample, 0.1, createRandom(3));
    expect(sample.planes.every((changed) => changed >= 0 && changed <= 1)).toBe(true);
    expect(sample.planes.some((changed) => changed !== value)).toBe(true);
  });

  test('comes again from the same generator state', () => {
    const sample = flatSample(0.5);
    const again = copyOf(sample);
    const other = copyOf(sample);
    addNoise(sample, 0.02, createRandom(4));
    addNoise(again, 0.02, createRandom(4));
    addNoise(other, 0.02, createRandom(5));
    expect(again.planes).toEqual(sample.planes);
    expect(other.planes).not.toEqual(sample.planes);
  });
});
