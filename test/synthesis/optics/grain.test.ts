import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { colourGrain } from '../../../src/synthesis/optics/colourGrain.ts';
import { grain } from '../../../src/synthesis/optics/grain.ts';

const width = 200;
const height = 150;

function moments(values: Float32Array, lag: number) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [variance, covariance] = [0, 0];
  for (let i = 0; i + lag < values.length; i++) {
    variance += (values[i]! - mean) ** 2;
    covariance += (values[i]! - mean) * (values[i + lag]! - mean);
  }
  return { mean, deviation: Math.sqrt(variance / values.length), correlation: covariance / variance };
}

test('grain has its deviation, no mean, and goes together with its neighbours as in real frames (0.67, then 0.2)', () => {
  const values = grain(width, height, 2, createRandom(1));
  const { mean, deviation, correlation } = moments(values, 1);
  expect(mean).toBeCloseTo(0, 1);
  expect(deviation).toBeCloseTo(2, 0.5);
  expect(correlation).toBeCloseTo(0.67, 1);
  expect(moments(values, 2).correlation).toBeCloseTo(0.17, 1);
  expect(Math.abs(moments(values, 8).correlation)).toBeLessThan(0.05);
});

test('colour grain lies in patches of a few pixels', () => {
  const values = colourGrain(width, height, 1, createRandom(2));
  expect(moments(values, 1).deviation).toBeGreaterThan(0.6);
  expect(moments(values, 1).deviation).toBeLessThan(1.3);
  expect(moments(values, 1).correlation).toBeGreaterThan(0.8);
  expect(Math.abs(moments(values, 20).correlation)).toBeLessThan(0.1);
});
