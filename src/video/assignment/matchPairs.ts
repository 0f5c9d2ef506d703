import { assignDense } from './assignDense.ts';
import { components } from './components.ts';
import type { PairGains } from './pairGains.ts';

/**
 * Pairs rows with columns, each at most once, so that the gains together are greatest: exact, and fast where few pairs
 * are possible, since groups that do not touch are solved apart.
 *
 * @returns the column of each row, -1 where it has none
 */
export function matchPairs(pairs: PairGains, rowCount: number, columnCount: number): Int32Array {
  const columnOfRow = new Int32Array(rowCount).fill(-1);
  for (const group of components(pairs, rowCount, columnCount)) {
    if (group.length === 1) columnOfRow[pairs.rows[group[0]!]!] = pairs.columns[group[0]!]!;
    else matchGroup(pairs, group, columnOfRow);
  }
  return columnOfRow;
}

/** A forbidden pair costs nothing and a possible one its negative gain: a row that ends on a forbidden one has none. */
function matchGroup(pairs: PairGains, group: readonly number[], columnOfRow: Int32Array): void {
  const rows = numbered(group, pairs.rows);
  const columns = numbered(group, pairs.columns);
  const [short, long] = rows.size <= columns.size ? [rows, columns] : [columns, rows];
  const costs = new Float64Array(short.size * long.size);
  const pairAt = new Int32Array(costs.length).fill(-1);
  for (const pair of group) {
    const row = rows.get(pairs.rows[pair]!)!;
    const column = columns.get(pairs.columns[pair]!)!;
    const cell = short === rows ? row * long.size + column : column * long.size + row;
    costs[cell] = -pairs.gains[pair]!;
    pairAt[cell] = pair;
  }
  const chosen = assignDense(costs, short.size, long.size);
  for (let i = 0; i < chosen.length; i++) {
    const pair = pairAt[i * long.size + chosen[i]!]!;
    if (pair !== -1) columnOfRow[pairs.rows[pair]!] = pairs.columns[pair]!;
  }
}

/** The rows or columns of a group, numbered from 0 in order of appearance. */
function numbered(group: readonly number[], ends: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const pair of group) if (!numbers.has(ends[pair]!)) numbers.set(ends[pair]!, numbers.size);
  return numbers;
}
