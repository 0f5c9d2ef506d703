import { expect, test } from 'vitest';
import { formatTable } from '../../src/evaluation/formatTable.ts';

test('formatTable pads each column to its widest cell and leaves no blanks at the end', () => {
  expect(
    formatTable([
      ['a', 'bcd', 'e'],
      ['fghi', '', ''],
    ]),
  ).toBe('a     bcd  e\nfghi\n');
  expect(formatTable([])).toBe('');
});
