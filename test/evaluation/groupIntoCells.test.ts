import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupIntoCells, rowsOfCell } from '../../src/evaluation/groupIntoCells.ts';

describe('groupIntoCells', () => {
  test('every row is in its cell, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (cellOfRow) => {
        const cells = groupIntoCells(Int32Array.from(cellOfRow), 10);
        for (let cell = 0; cell < 10; cell++) {
          const expected = cellOfRow.flatMap((each, row) => (each === cell ? [row] : []));
          expect([...rowsOfCell(cells, cell)]).toEqual(expected);
        }
        expect(cells.starts[10]).toBe(cellOfRow.length);
      }),
    );
  });

  test('no cells, no rows', () => {
    expect(groupIntoCells(new Int32Array(0), 0).rows.length).toBe(0);
  });
});
