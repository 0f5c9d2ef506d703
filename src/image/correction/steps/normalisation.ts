import type { z } from 'zod';
import { luminance } from '../../plane/luminance.ts';
import { percentiles } from '../../plane/percentiles.ts';
import type { Plane } from '../../plane/plane.ts';
import { thinPlane } from '../../plane/thinPlane.ts';
import type { normalisationSchema } from '../schemas/normalisationSchema.ts';

/** Stretches the levels between two percentiles to the whole range, in place; a field without contrast stays as it is. */
export function normalise(
  planes: readonly Plane[],
  { low, high, per, largestGain }: z.output<typeof normalisationSchema>,
): void {
  const groups =
    per === 'grey'
      ? [{ group: planes, levels: luminance(planes.map(thinPlane)) }]
      : planes.map((plane) => ({ group: [plane], levels: plane }));
  for (const { group, levels } of groups) {
    const [black, white] = percentiles(levels, [low, high]) as [number, number];
    if (!(white > black)) continue;
    const gain = Math.min(largestGain, 1 / (white - black));
    // Where the gain is held back, the middle of the levels stays in the middle.
    const offset = 0.5 - (gain * (black + white)) / 2;
    for (const { values } of group) for (let i = 0; i < values.length; i++) values[i] = values[i]! * gain + offset;
  }
}
