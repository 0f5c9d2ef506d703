import { describe, expect, test } from 'vitest';
import { timeSpent } from '../../../src/evaluation/raters/timeSpent.ts';
import { tinyDataset, tinyImage } from '../../annotation/tinyDataset.ts';

const timesOf = (...attributes: readonly Record<string, unknown>[]) =>
  timeSpent({
    name: 'a',
    file: 'a.csv',
    dataset: tinyDataset({ images: attributes.map((each, at) => tinyImage(at + 1, { attributes: each })) }),
  });

describe('timeSpent', () => {
  test.each([
    [{ seconds: 12.5 }, 12.5],
    [{ time: '12' }, 12],
    [{ time_spent: '1:30' }, 90],
    [{ duration: ' 1:00:30.5 ' }, 3630.5],
    [{ seconds: '', time_seconds: '7' }, 7],
    [{ seconds: 0 }, 0],
  ])('%j is %f seconds', (attributes, seconds) => {
    expect(timesOf(attributes)).toEqual({ value: { seconds, images: 1 }, problems: [] });
  });

  test('sums up the images that tell', () => {
    expect(timesOf({ seconds: 10 }, {}, { seconds: '0:20' }).value).toEqual({ seconds: 30, images: 2 });
  });

  test('tells nothing where no image does', () => {
    expect(timesOf({}, { operator: 'x' })).toEqual({ value: undefined, problems: [] });
  });

  test.each([
    [{ time: 'morning' }],
    [{ seconds: -4 }],
    [{ seconds: Number.NaN }],
    [{ duration: '1:2:3:4' }],
    [{ time: true }],
  ])('%j is no time', (attributes) => {
    const { value, problems } = timesOf(attributes, { seconds: 5 });
    expect(value).toEqual({ seconds: 5, images: 1 });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-time', place: { file: 'a.csv' } }]);
    expect(problems[0]!.message).toContain('of 1.png is no time');
  });
});
