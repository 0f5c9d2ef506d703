import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPairs } from '../../../src/video/assignment/matchPairs.ts';
import type { PairGains } from '../../../src/video/assignment/pairGains.ts';

interface Problem extends PairGains {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Some of the cells of a small table, each with a gain; whole gains make ties. */
const problem: fc.Arbitrary<Problem> = fc
  .record({
    rowCount: fc.integer({ min: 0, max: 5 }),
    columnCount: fc.integer({ min: 0, max: 5 }),
    isWhole: fc.boolean(),
  })
  .chain(({ rowCount, columnCount, isWhole }) => {
    const gain = isWhole ? fc.integer({ min: 1, max: 4 }) : fc.double({ min: 0.01, max: 100, noNaN: true });
    const cells = fc.array(fc.option(gain), { minLength: rowCount * columnCount, maxLength: rowCount * columnCount });
    return cells.map((gains) => {
      const used = [...gains.keys()].filter((cell) => gains[cell] !== null);
      return {
        rowCount,
        columnCount,
        rows: used.map((cell) => Math.floor(cell / columnCount)),
        columns: used.map((cell) => cell % columnCount),
        gains: used.map((cell) => gains[cell]!),
      };
    });
  });

/** The greatest gain of all ways to pair, tried one by one. */
function bruteForce({ rows, columns, gains, rowCount }: Problem): number {
  const table = new Map(rows.map((row, i) => [`${row} ${columns[i]}`, gains[i]!]));
  const from = (row: number, taken: readonly number[]): number => {
    if (row === rowCount) return 0;
    const own = columns.filter((column, i) => rows[i] === row && !taken.includes(column));
    const paired = own.map((column) => table.get(`${row} ${column}`)! + from(row + 1, [...taken, column]));
    return Math.max(from(row + 1, taken), ...paired);
  };
  return from(0, []);
}

describe('matchPairs', () => {
  it('gains as much as the best of all ways to pair, and pairs only what may be paired', () => {
    fc.assert(
      fc.property(problem, (each) => {
        const matched = matchPairs(each, each.rowCount, each.columnCount);
        let total = 0;
        matched.forEach((column, row) => {
          if (column === -1) return;
          const pair = each.rows.findIndex((r, i) => r === row && each.columns[i] === column);
          expect(pair).not.toBe(-1);
          total += each.gains[pair]!;
        });
        const used = [...matched].filter((column) => column !== -1);
        expect(new Set(used).size).toBe(used.length);
        expect(matched).toHaveLength(each.rowCount);
        expect(total).toBeCloseTo(bruteForce(each), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up a great gain where two others together are greater: 5 + 4 against 8', () => {
    const pairs = { rows: [0, 0, 1], columns: [0, 1, 0], gains: [8, 5, 4] };
    expect([...matchPairs(pairs, 2, 2)]).toEqual([1, 0]);
  });

  it('gains as much as the sum of row and column potentials that cover every pair, on 60 x 40', () => {
    const rows = Array.from({ length: 2400 }, (_, i) => Math.floor(i / 40));
    const columns = Array.from({ length: 2400 }, (_, i) => i % 40);
    // Row r and column c share (61 - r) + (41 - c): every full matching of the 40 first rows gains the same, and no other more.
    const gains = rows.map((row, i) => 61 - row + 41 - columns[i]!);
    const matched = matchPairs({ rows, columns, gains }, 60, 40);
    expect([...matched.slice(0, 40)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect([...matched.slice(40)]).toEqual(new Array(20).fill(-1));
  });
});
