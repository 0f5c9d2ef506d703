import type { Plane } from './plane.ts';

/** The rows of a large plane as a coarse one tells them: a line from the middle of each coarse pixel to that of the next. */
export interface CoarseRows {
  /** `[width + 2]`: where each line begins in a row, the first before the first middle; at the end where the row ends. */
  readonly starts: Int32Array;
  /** The lines of row `y`, in arrays that are used again at the next call. */
  readonly linesOf: (y: number) => RowLines;
}

export interface RowLines {
  /** `[width + 1]`: the value at the first pixel of each line. */
  readonly firsts: Float64Array;
  /** `[width + 1]`: how much more each next pixel has. Level before the first middle and after the last. */
  readonly steps: Float64Array;
}

/** @param factor Pixels of the large plane, `toWidth` wide, along one of the coarse plane. */
export function coarseRows({ width, height, values }: Plane, toWidth: number, factor: number): CoarseRows {
  const starts = new Int32Array(width + 2);
  for (let x = 0; x < width; x++) starts[x + 1] = Math.min(toWidth, Math.ceil((x + 0.5) * factor - 0.5));
  starts[width + 1] = toWidth;
  const firsts = new Float64Array(width + 1);
  const steps = new Float64Array(width + 1);
  return {
    starts,
    linesOf: (y) => {
      const at = Math.min(height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
      const upper = Math.floor(at) * width;
      const lower = Math.min(height - 1, Math.floor(at) + 1) * width;
      const share = at - Math.floor(at);
      let value = values[upper]! + share * (values[lower]! - values[upper]!);
      firsts[0] = value;
      for (let x = 0; x < width; x++) {
        const next = Math.min(x + 1, width - 1);
        const nextValue = values[upper + next]! + share * (values[lower + next]! - values[upper + next]!);
        const step = (nextValue - value) / factor;
        firsts[x + 1] = value + step * (starts[x + 1]! + 0.5 - (x + 0.5) * factor);
        steps[x + 1] = step;
        value = nextValue;
      }
      return { firsts, steps };
    },
  };
}
