import type { Vector } from '../vector.ts';
import { estimateShift } from './estimateShift.ts';
import type { PictureSpectrum } from './pictureSpectrum.ts';

/** Below this certainty the two pictures do not show enough of the same field. */
const leastCertainty = 0.15;
/** Shifts shorter than this share of the small copy's pixel are taken as rest. */
const restShare = 0.2;
/** A reference that the picture has left by more than this share of its side is replaced. */
const reachShare = 0.2;

/**
 * Tells frame by frame how far the picture moved since the frame before, for `TrackerFrame.shift`; undefined where the
 * pictures have too little in common to say, so that the tracker estimates it from the detections.
 *
 * Each frame is compared with one reference picture, which is replaced when the field has moved far from it: while the
 * stage rests, errors do not add up, and a resting stage stays exactly at rest.
 */
export function createShiftEstimator(): (current: PictureSpectrum) => Vector | undefined {
  let reference: PictureSpectrum | undefined;
  let previous: PictureSpectrum | undefined;
  let moved: Vector = { x: 0, y: 0 };

  return (current) => {
    const before = previous;
    previous = current;
    if (
      reference === undefined ||
      before === undefined ||
      before.width !== current.width ||
      before.height !== current.height
    ) {
      reference = current;
      moved = { x: 0, y: 0 };
      return before === undefined ? moved : undefined;
    }
    const sinceReference = estimateShift(reference, current);
    const isNear = Math.hypot(sinceReference.x / current.width, sinceReference.y / current.height) < reachShare;
    if (isNear && sinceReference.certainty >= leastCertainty) {
      const shift = { x: sinceReference.x - moved.x, y: sinceReference.y - moved.y };
      if (Math.hypot(shift.x, shift.y) < restShare * current.factor) return { x: 0, y: 0 };
      moved = sinceReference;
      return shift;
    }
    const shift = estimateShift(before, current);
    reference = current;
    moved = { x: 0, y: 0 };
    return shift.certainty >= leastCertainty ? { x: shift.x, y: shift.y } : undefined;
  };
}
