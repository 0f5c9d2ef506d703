import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRungs } from '../../../src/training/tuning/planRungs.ts';
import { nextTask, type TrialTask, winner } from '../../../src/training/tuning/successiveHalving.ts';
import type { TrialRecord } from '../../../src/training/tuning/trialRecord.ts';

const measured = ({ trial, rung }: TrialTask, AP50: number, AP30 = AP50): TrialRecord => ({
  kind: 'measured',
  trial,
  rung,
  seconds: 1,
  epoch: 1,
  figures: { AP50, AR100: 0, AP30, recall30: 0 },
  course: [AP50],
});

const failed = ({ trial, rung }: TrialTask): TrialRecord => ({
  kind: 'failed',
  trial,
  rung,
  seconds: 1,
  reason: 'NaN',
});

/** Runs a search to its end; the outcome of each task comes from a function. */
function search(trials: number, outcome: (task: TrialTask) => TrialRecord) {
  const rungs = planRungs(trials, 2 ** 8);
  const records: TrialRecord[] = [];
  for (let task = nextTask(rungs, records); task; task = nextTask(rungs, records)) records.push(outcome(task));
  return { rungs, records, best: winner(rungs, records) };
}

test('all trials in the first rung, then the better half, the better first', () => {
  const { records, best } = search(5, (task) =>
    measured(task, [0.1, 0.5, 0.3, 0.5, 0.2][task.trial]!, task.trial / 10),
  );
  expect(records.map(({ trial, rung }) => [rung, trial])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 3],
    [1, 1],
    [2, 3],
  ]);
  expect(best?.trial).toBe(3);
});

test('as a trial’s best only grows, the winner is the best that any trial ever was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), (trials, seed) => {
      const value = ({ trial, rung }: TrialTask) => ((seed % 1009) * (trial + 3) * 7919 * (rung + 1)) % 101;
      const so = (task: TrialTask) =>
        Math.max(...Array.from({ length: task.rung + 1 }, (_, rung) => value({ ...task, rung })));
      const { records, best } = search(trials, (task) => measured(task, so(task)));
      const most = Math.max(...records.map((record) => (record.kind === 'measured' ? record.figures.AP50 : 0)));
      expect(best?.figures.AP50).toBe(most);
      expect(records).toHaveLength(planRungs(trials, 2 ** 8).reduce((sum, rung) => sum + rung.trials, 0));
    }),
  );
});

test('failed trials are out, and nothing is left where all fail', () => {
  const { records, best } = search(4, (task) => (task.trial > 0 ? failed(task) : measured(task, 0.1)));
  expect(records.map(({ trial, rung }) => [rung, trial])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 0],
    [2, 0],
  ]);
  expect(best?.trial).toBe(0);
  expect(search(4, failed).best).toBeUndefined();
});

test('the next best takes the place of a trial that fails later, up to the last rung', () => {
  const { records, best } = search(4, (task) =>
    task.trial === 3 && task.rung === 2 ? failed(task) : measured(task, task.trial / 10),
  );
  expect(records.slice(4).map(({ trial, rung }) => [rung, trial])).toEqual([
    [1, 3],
    [1, 2],
    [2, 3],
    [2, 2],
  ]);
  expect(best?.trial).toBe(2);
});
