import type { Box } from '../../geometry/box.ts';

/**
 * Area that lies within boxes of just so many raters.
 *
 * @param raters the boxes of each
 * @returns `[raters + 1]`, square pixels, by the number of raters; 0 for none, which has no bounds
 */
export function coverage(raters: readonly (readonly Box[])[]): Float64Array {
  const all = raters.flat();
  const columns = edges(all.flatMap(({ x, width }) => [x, x + width]));
  const areas = new Float64Array(raters.length + 1);
  for (let column = 0; column + 1 < columns.length; column++) {
    const left = columns[column]!;
    const right = columns[column + 1]!;
    const within = raters.map((boxes) => boxes.filter(({ x, width }) => x <= left && x + width >= right));
    const rows = edges(within.flat().flatMap(({ y, height }) => [y, y + height]));
    for (let row = 0; row + 1 < rows.length; row++) {
      const top = rows[row]!;
      const bottom = rows[row + 1]!;
      const votes = within.filter((boxes) => boxes.some(({ y, height }) => y <= top && y + height >= bottom)).length;
      if (votes > 0) areas[votes]! += (right - left) * (bottom - top);
    }
  }
  return areas;
}

function edges(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}
