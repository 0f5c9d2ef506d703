/** Rows sorted by cell: those of `cell` are `rows[starts[cell]]` to `rows[starts[cell + 1] - 1]`. */
export interface Cells {
  /** `[cells + 1]` */
  readonly starts: Int32Array;
  /** `[rows]` */
  readonly rows: Int32Array;
}

/** Counting sort; rows of one cell keep their order. `cellOfRow` holds 0 to `cellCount - 1`. */
export function groupIntoCells(cellOfRow: Int32Array, cellCount: number): Cells {
  const starts = new Int32Array(cellCount + 1);
  for (const cell of cellOfRow) starts[cell + 1]!++;
  for (let cell = 0; cell < cellCount; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, cellCount);
  const rows = new Int32Array(cellOfRow.length);
  for (let row = 0; row < cellOfRow.length; row++) rows[next[cellOfRow[row]!]!++] = row;
  return { starts, rows };
}

/** The rows of one cell: a view, not a copy. */
export function rowsOfCell({ starts, rows }: Cells, cell: number): Int32Array {
  return rows.subarray(starts[cell], starts[cell + 1]);
}
