/**
 * Gives each row a column of its own at the least total cost: shortest augmenting paths with potentials (Jonker and
 * Volgenant, Computing 38, 1987), O(rows² · columns), exact.
 *
 * @param costs `[rows, columns]`, finite, rows <= columns
 * @returns the column of each row
 */
export function assignDense(costs: Float64Array, rows: number, columns: number): Int32Array {
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns);
  const rowOfColumn = new Int32Array(columns).fill(-1);
  const columnOfRow = new Int32Array(rows).fill(-1);
  const distance = new Float64Array(columns);
  const cameFrom = new Int32Array(columns);
  const settled = new Uint8Array(columns);

  for (let start = 0; start < rows; start++) {
    distance.fill(Number.POSITIVE_INFINITY);
    settled.fill(0);
    let row = start;
    let reached = 0;
    let column = -1;
    while (row !== -1) {
      let next = -1;
      for (let c = 0; c < columns; c++) {
        if (settled[c] === 1) continue;
        const length = reached + costs[row * columns + c]! - rowPotential[row]! - columnPotential[c]!;
        if (length < distance[c]!) {
          distance[c] = length;
          cameFrom[c] = row;
        }
        if (next === -1 || distance[c]! < distance[next]!) next = c;
      }
      column = next;
      reached = distance[column]!;
      settled[column] = 1;
      row = rowOfColumn[column]!;
    }
    rowPotential[start]! += reached;
    for (let c = 0; c < columns; c++) {
      if (settled[c] === 0) continue;
      const slack = reached - distance[c]!;
      columnPotential[c]! -= slack;
      if (rowOfColumn[c] !== -1) rowPotential[rowOfColumn[c]!]! += slack;
    }
    while (column !== -1) {
      const from = cameFrom[column]!;
      rowOfColumn[column] = from;
      const previous = columnOfRow[from]!;
      columnOfRow[from] = column;
      column = from === start ? -1 : previous;
    }
  }
  return columnOfRow;
}
