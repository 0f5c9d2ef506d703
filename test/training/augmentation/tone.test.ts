import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { jitterTone } from '../../../src/training/augmentation/tone.ts';

const range = { gamma: Math.exp(0.5), contrast: Math.exp(0.5), brightness: 0.15, balance: 0.07 };

/** Every level of 8 bits and what lies between, in each plane. */
function ramp() {
  const planes = Float32Array.from({ length: 3 * 511 }, (_, at) => (at % 511) / 510);
  return { width: 511, height: 1, planes, truths: [] };
}

describe('jitterTone', () => {
  test('in the middle of all its ranges changes nothing', () => {
    const sample = ramp();
    jitterTone(sample, range, () => 0.5);
    const expected = ramp().planes;
    sample.planes.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at]!, 5);
    });
  });

  test.each([0, 1 - 2 ** -32])('at the end %d of its ranges is the formula, black and white included', (share) => {
    const sample = ramp();
    jitterTone(sample, range, () => share);
    const gamma = Math.exp(share - 0.5);
    const gain = Math.exp(share - 0.5) * (0.93 + 0.14 * share);
    const brightness = -0.15 + 0.3 * share;
    ramp().planes.forEach((level, at) => {
      const exact = (level ** gamma - 0.5 ** gamma) * gain + 0.5 ** gamma + brightness;
      expect(Math.abs(sample.planes[at]! - Math.min(1, Math.max(0, exact)))).toBeLessThan(0.01);
    });
  });

  test('keeps darker darker, within 0 and 1, whatever the generator says', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const sample = ramp();
        jitterTone(sample, range, createRandom(seed));
        expect(sample.planes.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(sample.planes.every((value, at) => at % 511 === 0 || value >= sample.planes[at - 1]!)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('shifts the balance of the colours', () => {
    const sample = ramp();
    jitterTone(sample, range, createRandom(1));
    expect(sample.planes.slice(511, 1022)).not.toEqual(sample.planes.slice(0, 511));
  });

  test('takes rounding above white for white', () => {
    const sample = { width: 1, height: 1, planes: new Float32Array(3).fill(1 + 2 ** -23), truths: [] };
    jitterTone(sample, range, () => 0.5);
    for (const value of sample.planes) expect(value).toBeCloseTo(1, 5);
  });
});
