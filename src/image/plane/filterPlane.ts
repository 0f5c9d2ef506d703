import type { Plane } from './plane.ts';

/** A filter that is symmetric to both axes and the diagonals: a sum of kernels that work on columns, then on rows. */
export type SeparableFilter = readonly SeparableTerm[];

export interface SeparableTerm {
  readonly weight: number;
  /** The middle value and those to one side; the other side is the same. */
  readonly kernel: Float32Array;
}

/** Filters a plane; its edge pixels go on outside. A row at a time, so that all that is worked on stays in the cache. */
export function filterPlane(plane: Plane, filter: SeparableFilter): Plane {
  const { width, height, values } = plane;
  const margin = Math.max(2, ...filter.map(({ kernel }) => kernel.length));
  const filtered = new Float32Array(values.length);
  const padded = new Float32Array(width + 2 * margin);
  const inner = padded.subarray(margin, margin + width);
  for (let y = 0; y < height; y++) {
    const row = filtered.subarray(y * width, (y + 1) * width);
    for (const { weight, kernel } of filter) {
      blendRows(plane, y, kernel, weight, inner);
      padded.fill(inner[0]!, 0, margin);
      padded.fill(inner[width - 1]!, margin + width);
      addFiltered(padded, margin, kernel, row);
    }
  }
  return { width, height, values: filtered };
}

/** The weighted sum of the rows around row `y`: two to each side at a time, as memory is the limit. */
function blendRows(
  { width, height, values }: Plane,
  y: number,
  kernel: Float32Array,
  weight: number,
  row: Float32Array,
): void {
  const at = (offset: number) => Math.max(0, Math.min(height - 1, y + offset)) * width;
  for (let k = 1; k < kernel.length || k === 1; k += 2) {
    const near = (kernel[k] ?? 0) * weight;
    const far = (kernel[k + 1] ?? 0) * weight;
    const [above, below, farAbove, farBelow] = [at(-k), at(k), at(-k - 1), at(k + 1)] as const;
    if (k === 1) {
      const middle = kernel[0]! * weight;
      const start = y * width;
      for (let x = 0; x < width; x++) {
        row[x] =
          middle * values[start + x]! +
          near * (values[above + x]! + values[below + x]!) +
          far * (values[farAbove + x]! + values[farBelow + x]!);
      }
    } else {
      for (let x = 0; x < width; x++) {
        row[x] =
          row[x]! +
          near * (values[above + x]! + values[below + x]!) +
          far * (values[farAbove + x]! + values[farBelow + x]!);
      }
    }
  }
}

/** Adds a filtered row. @param margin Samples beside the row on each side. */
function addFiltered(padded: Float32Array, margin: number, kernel: Float32Array, row: Float32Array): void {
  const width = row.length;
  for (let k = 1; k < kernel.length || k === 1; k += 2) {
    const middle = k === 1 ? kernel[0]! : 0;
    const near = kernel[k] ?? 0;
    const far = kernel[k + 1] ?? 0;
    for (let x = 0, left = margin - k, right = margin + k; x < width; x++, left++, right++) {
      row[x] =
        row[x]! +
        middle * padded[margin + x]! +
        near * (padded[left]! + padded[right]!) +
        far * (padded[left - 1]! + padded[right + 1]!);
    }
  }
}
