import type { z } from 'zod';
import { type CoarsePlane, subtractCoarse } from '../../plane/coarsePlane.ts';
import { enlargedRows } from '../../plane/enlargedRows.ts';
import { type Plane, planeOf } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import { fitSurface } from '../background/fitSurface.ts';
import { distanceToSpot } from '../glare/distanceToSpot.ts';
import { fillHoles } from '../glare/fillHoles.ts';
import { findSpots } from '../glare/findSpots.ts';
import { flareOfSpot } from '../glare/flareOfSpot.ts';
import { paintSpots } from '../glare/paintSpots.ts';
import type { glareSchema } from '../schemas/glareSchema.ts';

/** Squares along the longer side of the grid that flare is estimated on. */
const squares = 96;
/** Pixels around a spot that its edge has blurred. */
const margin = 4;
/** Light without flare is taken for a bowl. */
const backgroundDegree = 2;

/**
 * Takes away the flare around saturated spots and fills the spots from around, in place. A picture that they hide whole
 * stays as it is: nothing is known around them.
 */
export function removeGlare(planes: readonly Plane[], { level, minimumArea }: z.output<typeof glareSchema>): void {
  const { width, height } = planes[0]!;
  const spots = findSpots(planes, level, minimumArea);
  if (spots.length === 0) return;
  const isHidden = paintSpots(spots, width, height, margin);
  if (!isHidden.includes(0)) return;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / squares));
  const distances = spots.map((spot) =>
    distanceToSpot(spot, Math.ceil(width / factor), Math.ceil(height / factor), factor),
  );
  const hiddenRows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    isHidden.subarray(y * width, (y + 1) * width).includes(1),
  );
  for (const plane of planes) {
    const { means, counts } = shrinkPlane(plane, factor, isHidden);
    const flare = flareOf(means, counts, distances);
    const clear = means.values.map((value, i) => value - flare[i]!);
    subtractCoarse(plane, { plane: planeOf(means, flare), factor });
    const filled = fillHoles(planeOf(means, clear), (i) => counts[i]! > 0);
    fillHidden(plane, isHidden, hiddenRows, { plane: filled, factor });
  }
}

function flareOf(means: Plane, counts: Float32Array, distances: readonly Float32Array[]): Float32Array {
  const background = fitSurface(means, backgroundDegree, counts).values;
  const excess = means.values.map((value, i) => value - background[i]!);
  const total = new Float32Array(excess.length);
  for (const distance of distances) {
    const flare = flareOfSpot(excess, counts, distance);
    for (let i = 0; i < total.length; i++) {
      excess[i] = excess[i]! - flare[i]!;
      total[i] = total[i]! + flare[i]!;
    }
  }
  return total;
}

function fillHidden(
  { width, values }: Plane,
  isHidden: Uint8Array,
  hiddenRows: readonly number[],
  filled: CoarsePlane,
): void {
  const rowAt = enlargedRows(filled.plane, width, filled.factor);
  for (const y of hiddenRows) {
    const start = y * width;
    const row = rowAt(y);
    for (let x = 0; x < width; x++) if (isHidden[start + x] !== 0) values[start + x] = row[x]!;
  }
}
