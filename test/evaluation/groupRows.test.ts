import { describe, expect, test } from 'vitest';
import { rowsOfCell } from '../../src/evaluation/groupIntoCells.ts';
import { groupRows } from '../../src/evaluation/groupRows.ts';

const categories = [
  { id: 4, name: 'sperm' },
  { id: 9, name: 'round cell' },
];
const rows = [
  { imageId: 30, categoryId: 9 },
  { imageId: 10, categoryId: 4 },
  { imageId: 30, categoryId: 9 },
];

describe('groupRows', () => {
  test('puts each row in the cell of its category and image', () => {
    const cells = groupRows(rows, [10, 30], categories, 'detection');
    expect([0, 1, 2, 3].map((cell) => [...rowsOfCell(cells, cell)])).toEqual([[1], [], [], [0, 2]]);
  });

  test('names the row whose image or category is not listed', () => {
    expect(() => groupRows(rows, [30], categories, 'detection')).toThrow(
      'The detection at index 1 belongs to image 10, which the dataset does not list.',
    );
    expect(() => groupRows(rows, [10, 30], categories.slice(1), 'annotation')).toThrow(
      'The annotation at index 1 belongs to category 4',
    );
  });
});
