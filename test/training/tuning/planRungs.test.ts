import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRungs } from '../../../src/training/tuning/planRungs.ts';

test('eight trials and sixty epochs', () => {
  expect(planRungs(8, 60)).toEqual([
    { trials: 8, epochs: 8 },
    { trials: 4, epochs: 15 },
    { trials: 2, epochs: 30 },
    { trials: 1, epochs: 60 },
  ]);
});

test('halves the trials and lengthens the training, down to one and up to all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 128, max: 500 }), (trials, epochs) => {
      const rungs = planRungs(trials, epochs);
      expect(rungs[0]!.trials).toBe(trials);
      expect(rungs.at(-1)).toEqual({ trials: 1, epochs });
      for (const [k, rung] of rungs.slice(1).entries()) {
        expect(rung.trials).toBe(Math.floor(rungs[k]!.trials / 2));
        expect(rung.epochs).toBeGreaterThan(rungs[k]!.epochs);
        expect(Math.abs(rung.epochs - 2 * rungs[k]!.epochs)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('too few epochs for so many trials', () => {
  expect(planRungs(8, 8)[0]).toEqual({ trials: 8, epochs: 1 });
  expect(() => planRungs(8, 7)).toThrow(/--epochs 7: 8 trials are halved 3 times, which takes 8 epochs/);
});
