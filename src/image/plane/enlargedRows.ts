import { coarseRows } from './coarseRows.ts';
import type { Plane } from './plane.ts';

/**
 * Enlarges a plane row by row, evenly from middle to middle of its pixels, each `factor` wide: gives a function that
 * answers row `y` of the large plane. The array that it answers is used again at its next call.
 */
export function enlargedRows(plane: Plane, toWidth: number, factor: number): (y: number) => Float32Array {
  const { starts, linesOf } = coarseRows(plane, toWidth, factor);
  const row = new Float32Array(toWidth);
  return (y) => {
    const { firsts, steps } = linesOf(y);
    for (let line = 0; line < firsts.length; line++) {
      const end = starts[line + 1]!;
      const step = steps[line]!;
      for (let x = starts[line]!, value = firsts[line]!; x < end; x++, value += step) row[x] = value;
    }
    return row;
  };
}
