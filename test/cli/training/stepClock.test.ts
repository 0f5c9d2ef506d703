import { expect, test } from 'vitest';
import { stepClock } from '../../../src/cli/training/stepClock.ts';

test('stepClock tells the share of waiting, anew each time', async () => {
  let time = 0;
  const clock = stepClock(() => time);
  const after = async (milliseconds: number) => {
    await Promise.resolve();
    time += milliseconds;
    return milliseconds;
  };
  expect(await clock.waiting(after(10))).toBe(10);
  expect(await clock.stepping(after(60))).toBe(60);
  await clock.waiting(after(10));
  await clock.stepping(after(20));
  expect(clock.waitShare()).toBeCloseTo(0.2, 9);
  await clock.stepping(after(5));
  expect(clock.waitShare()).toBe(0);
  expect(clock.waitShare()).toBe(0);
});

test('stepClock passes on what fails', async () => {
  await expect(stepClock().waiting(Promise.reject(new Error('no image')))).rejects.toThrow('no image');
});
