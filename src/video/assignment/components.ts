import type { PairGains } from './pairGains.ts';

/**
 * Pairs that share no row and no column with another group's, so that each group can be matched on its own.
 *
 * @returns for each group the indices of its pairs
 */
export function components(pairs: PairGains, rowCount: number, columnCount: number): number[][] {
  const parent = new Int32Array(rowCount + columnCount);
  for (let i = 0; i < parent.length; i++) parent[i] = i;
  const root = (of: number): number => {
    let node = of;
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (let i = 0; i < pairs.rows.length; i++) parent[root(pairs.rows[i]!)] = root(rowCount + pairs.columns[i]!);
  const groups = new Map<number, number[]>();
  for (let i = 0; i < pairs.rows.length; i++) {
    const key = root(pairs.rows[i]!);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}
