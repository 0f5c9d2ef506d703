import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannedStep, stepsPerEpoch } from '../../src/training/trainingPlan.ts';

const plan = fc.record({
  examples: fc.integer({ min: 1, max: 60 }),
  batch: fc.integer({ min: 1, max: 9 }),
  accumulate: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
});

function epochOf(options: Parameters<typeof plannedStep>[0], epoch: number) {
  const steps = stepsPerEpoch(options);
  return Array.from({ length: steps }, (_, step) => plannedStep(options, epoch * steps + step));
}

describe('stepsPerEpoch', () => {
  test.each([
    [{ examples: 16, batch: 4, accumulate: 1 }, 4],
    [{ examples: 17, batch: 4, accumulate: 1 }, 5],
    [{ examples: 17, batch: 4, accumulate: 2 }, 3],
    [{ examples: 1, batch: 18, accumulate: 1 }, 1],
  ])('%o: %d', (options, steps) => {
    expect(stepsPerEpoch(options)).toBe(steps);
  });
});

describe('plannedStep', () => {
  test('has as many batches as are accumulated, each full', () => {
    fc.assert(
      fc.property(plan, fc.nat(500), (options, step) => {
        const { batches } = plannedStep(options, step);
        expect(batches).toHaveLength(options.accumulate);
        for (const batch of batches) expect(batch).toHaveLength(options.batch);
      }),
    );
  });

  test('shows every example once an epoch, and fills the last step up from the start', () => {
    fc.assert(
      fc.property(plan, fc.nat(5), (options, epoch) => {
        const steps = epochOf(options, epoch);
        const shown = steps.flatMap(({ batches }) => batches.flat()).map(({ example }) => example);
        expect(steps.every((step) => step.epoch === epoch)).toBe(true);
        const once = shown.slice(0, options.examples);
        expect(once.toSorted((a, b) => a - b)).toEqual(Array.from({ length: options.examples }, (_, i) => i));
        shown.forEach((example, index) => {
          expect(example).toBe(once[index % options.examples]);
        });
        expect(shown.length - options.examples).toBeLessThan(options.batch * options.accumulate);
      }),
    );
  });

  test('is the same at each asking, whatever was asked before', () => {
    fc.assert(
      fc.property(plan, fc.nat(200), (options, step) => {
        const first = plannedStep(options, step);
        plannedStep(options, step + 1);
        expect(plannedStep(options, step)).toEqual(first);
      }),
    );
  });

  test('accumulating shows the examples of larger batches', () => {
    const options = { examples: 24, batch: 2, accumulate: 3, seed: 4 };
    const whole = plannedStep({ ...options, batch: 6, accumulate: 1 }, 5);
    expect(plannedStep(options, 5).batches.flat()).toEqual(whole.batches.flat());
  });

  test('repeats the examples where there are fewer than a batch, each time with another seed', () => {
    const { batches } = plannedStep({ examples: 3, batch: 8, accumulate: 1, seed: 1 }, 0);
    const [batch] = batches;
    expect(new Set(batch!.map(({ example }) => example)).size).toBe(3);
    expect(new Set(batch!.map(({ seed }) => seed)).size).toBe(8);
  });

  test.each([0, 1, 42, 20_240_131, 2 ** 31, 2 ** 53 - 1])(
    'no two samples share a seed where the seed is %d',
    (seed) => {
      const options = { examples: 40, batch: 4, accumulate: 1, seed };
      const seeds = [0, 1, 2].flatMap((epoch) => epochOf(options, epoch).flatMap(({ batches }) => batches.flat()));
      expect(new Set(seeds.map((planned) => planned.seed)).size).toBe(120);
      for (const planned of seeds) expect(Number.isSafeInteger(planned.seed)).toBe(true);
    },
  );

  test('orders each epoch and each seed anew', () => {
    const options = { examples: 40, batch: 4, accumulate: 1, seed: 3 };
    const order = (seed: number, epoch: number) =>
      epochOf({ ...options, seed }, epoch).flatMap(({ batches }) => batches.flat().map(({ example }) => example));
    expect(order(3, 1)).not.toEqual(order(3, 0));
    expect(order(4, 0)).not.toEqual(order(3, 0));
  });
});
