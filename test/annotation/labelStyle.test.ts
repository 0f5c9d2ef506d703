import { expect, it } from 'vitest';
import { labelStyleOf } from '../../src/annotation/labelStyle.ts';

it.each([
  [{ info: { labelStyle: 'head' } }, 'head'],
  [{ info: { labelStyle: 'sperm', year: 2024 } }, 'sperm'],
  [{ info: { labelStyle: 'tail' } }, undefined],
  [{ info: 'head' }, undefined],
  [{ labelStyle: 'head' }, undefined],
  [{}, undefined],
])('the style that %j says', (attributes, style) => {
  expect(labelStyleOf({ attributes })).toBe(style);
});

it('a dataset that says nothing of itself has none', () => {
  expect(labelStyleOf({})).toBeUndefined();
});
