import { describe, expect, test } from 'vitest';
import type { Category, Dataset, DatasetImage } from '../../../src/annotation/dataset.ts';
import { commonIds } from '../../../src/evaluation/raters/commonIds.ts';
import { groupByName } from '../../../src/evaluation/raters/groupByName.ts';
import { mapCategories } from '../../../src/evaluation/raters/mapCategories.ts';
import { panelFrame } from '../../../src/evaluation/raters/panelFrame.ts';
import type { Rater } from '../../../src/evaluation/raters/rater.ts';

const image = (id: number, fileName: string, fields: Partial<DatasetImage> = {}): DatasetImage => ({
  id,
  fileName,
  width: 0,
  height: 0,
  ...fields,
});
const rater = (name: string, fields: Partial<Dataset>): Rater => ({
  name,
  file: `${name}.json`,
  dataset: { images: [], categories: [], annotations: [], ...fields },
});
const classes = (...names: readonly string[]): readonly Category[] => names.map((name, at) => ({ id: at + 1, name }));

describe('commonIds', () => {
  test('keeps ids that all share, else numbers by name', () => {
    const given = (entries: Record<string, number[]>) =>
      Object.fromEntries(commonIds(new Map(Object.entries(entries))));
    expect(given({ b: [7, 7], a: [9] })).toEqual({ b: 7, a: 9 });
    expect(given({ b: [7, 8], a: [9] })).toEqual({ a: 1, b: 2 });
    expect(given({ b: [7], a: [7] })).toEqual({ a: 1, b: 2 });
    expect(given({})).toEqual({});
  });
});

describe('groupByName', () => {
  test('keeps the order within a name', () => {
    expect([...groupByName(['ab', 'c', 'aa'], (word) => word[0]!)]).toEqual([
      ['a', ['ab', 'aa']],
      ['c', ['c']],
    ]);
  });
});

describe('panelFrame', () => {
  test('unites images by name, whoever comes first', () => {
    const a = rater('a', { images: [image(1, 'x.png', { width: 640, height: 480, patient: 'p' }), image(2, 'y.png')] });
    const b = rater('b', { images: [image(1, 'y.png', { stratum: 'dense' }), image(2, 'x.png')] });
    const expected = {
      images: [
        { id: 1, fileName: 'x.png', width: 640, height: 480, patient: 'p' },
        { id: 2, fileName: 'y.png', width: 0, height: 0, stratum: 'dense' },
      ],
      categories: [],
    };
    expect(panelFrame([a, b])).toEqual({ value: expected, problems: [] });
    expect(panelFrame([b, a])).toEqual({ value: expected, problems: [] });
  });

  test('what files tell otherwise is left out and named', () => {
    const a = rater('a', { images: [image(1, 'x.png', { width: 640, height: 480, patient: 'p' })] });
    const b = rater('b', { images: [image(1, 'x.png', { width: 320, height: 240, patient: 'q' })] });
    const { value, problems } = panelFrame([a, b]);
    expect(value.images).toEqual([{ id: 1, fileName: 'x.png', width: 0, height: 0 }]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'size-differs',
        message: "the raters' files differ in its size (320 x 240, 640 x 480), which is left out",
      }),
      expect.objectContaining({ code: 'patient-differs', severity: 'warning', place: { file: 'x.png' } }),
    ]);
  });

  test('classes are the same by name, with the ids that all share', () => {
    const a = rater('a', { categories: classes('sperm', 'round cell') });
    expect(panelFrame([a, rater('b', { categories: classes('sperm') })]).value.categories).toEqual(
      classes('sperm', 'round cell'),
    );
    const b = rater('b', { categories: classes('round cell', 'sperm') });
    expect(panelFrame([a, b]).value.categories).toEqual(classes('round cell', 'sperm'));
  });

  test('the only class of each is one class, by the name most give it', () => {
    const named = (name: string) => rater(name, { categories: classes(name) });
    expect(panelFrame([named('sperm'), named('cell'), named('sperm')]).value.categories).toEqual(classes('sperm'));
    expect(panelFrame([named('sperm'), named('cell')]).value.categories).toEqual(classes('cell'));
    expect(panelFrame([named('sperm'), rater('nothing', {})]).value.categories).toEqual(classes('sperm'));
  });
});

describe('mapCategories', () => {
  test('goes by name', () => {
    const { value, problems } = mapCategories(classes('b', 'a'), classes('a', 'b'), 'f');
    expect([...value]).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(problems).toEqual([]);
  });

  test('the only class is the only class', () => {
    const { value, problems } = mapCategories([{ id: 9, name: 'Sperm' }], classes('sperm'), 'f');
    expect([...value]).toEqual([[9, 1]]);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'class-renamed', place: { file: 'f' } }]);
  });

  test('a class on one side only is said', () => {
    const { value, problems } = mapCategories(classes('a', 'x'), classes('a', 'b'), 'f');
    expect([...value]).toEqual([[1, 1]]);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'unknown-class'],
      ['warning', 'class-not-shared'],
    ]);
  });

  test('who drew nothing lacks no class', () => {
    expect(mapCategories([], classes('a', 'b'), 'f')).toEqual({ value: new Map(), problems: [] });
  });
});
