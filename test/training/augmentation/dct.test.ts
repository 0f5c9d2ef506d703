import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forwardDct, inverseDct } from '../../../src/training/augmentation/dct.ts';

const block = fc
  .array(fc.integer({ min: -128, max: 127 }), { minLength: 64, maxLength: 64 })
  .map((values) => Float32Array.from(values));

/** ISO/IEC 10918-1, A.3.3, as it is written. */
function definition(samples: Float32Array, u: number, v: number): number {
  const scale = (k: number) => (k === 0 ? Math.SQRT1_2 : 1);
  let sum = 0;
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      const wave = Math.cos(((2 * x + 1) * u * Math.PI) / 16) * Math.cos(((2 * y + 1) * v * Math.PI) / 16);
      sum += samples[y * 8 + x]! * wave;
    }
  }
  return (scale(u) * scale(v) * sum) / 4;
}

test('forwardDct is the definition', () => {
  fc.assert(
    fc.property(block, (samples) => {
      const transformed = samples.slice();
      forwardDct(transformed);
      for (let at = 0; at < 64; at++)
        expect(Math.abs(transformed[at]! - definition(samples, at % 8, at >> 3))).toBeLessThan(1e-3);
    }),
    { numRuns: 20 },
  );
});

test('inverseDct undoes it', () => {
  fc.assert(
    fc.property(block, (samples) => {
      const there = samples.slice();
      forwardDct(there);
      inverseDct(there);
      there.forEach((value, at) => {
        expect(Math.abs(value - samples[at]!)).toBeLessThan(1e-3);
      });
    }),
  );
});
