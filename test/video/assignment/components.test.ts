import { expect, it } from 'vitest';
import { components } from '../../../src/video/assignment/components.ts';

it('puts pairs together that share a row or a column, also over others', () => {
  const pairs = { rows: [0, 3, 0, 1, 2], columns: [0, 3, 1, 1, 2], gains: [1, 1, 1, 1, 1] };
  expect(components(pairs, 4, 4)).toEqual([[0, 2, 3], [1], [4]]);
});
