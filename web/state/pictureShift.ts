import { createShiftEstimator } from '../../src/video/shift/createShiftEstimator.ts';
import type { PictureSpectrum } from '../../src/video/shift/pictureSpectrum.ts';
import type { Vector } from '../../src/video/vector.ts';

/**
 * Tells picture by picture how far what it shows moved since the one before, as `createShiftEstimator` does, also where
 * another part of the source is looked at from then on.
 *
 * @returns Takes a picture and where it begins in the source's whole one.
 */
export function createPictureShift(): (spectrum: PictureSpectrum, origin: Vector) => Vector | undefined {
  let shiftOf = createShiftEstimator();
  let before: Vector | undefined;
  return (spectrum, origin) => {
    const last = before ?? origin;
    before = origin;
    if (last.x === origin.x && last.y === origin.y) return shiftOf(spectrum);
    shiftOf = createShiftEstimator();
    shiftOf(spectrum);
    return { x: last.x - origin.x, y: last.y - origin.y };
  };
}
