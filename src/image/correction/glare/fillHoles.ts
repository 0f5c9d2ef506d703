import { type Plane, planeOf } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';

const sweeps = 40;

/** Fills the pixels of which nothing is known from those around, as smoothly as a soap film spans a frame. */
export function fillHoles(plane: Plane, isKnown: (index: number) => boolean): Plane {
  const { width, height } = plane;
  const isHole = new Uint8Array(plane.values.length);
  const holes: number[] = [];
  for (let index = 0; index < isHole.length; index++) {
    if (isKnown(index)) continue;
    isHole[index] = 1;
    holes.push(index);
  }
  if (holes.length === 0 || holes.length === isHole.length) return plane;
  const values = plane.values.slice();
  const { means, counts } = shrinkPlane(plane, 2, isHole);
  const coarse = fillHoles(means, (index) => counts[index]! > 0);
  for (const hole of holes) {
    values[hole] = coarse.values[(Math.floor(hole / width) >> 1) * coarse.width + ((hole % width) >> 1)]!;
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const hole of holes) {
      const x = hole % width;
      const left = x > 0 ? hole - 1 : hole;
      const right = x < width - 1 ? hole + 1 : hole;
      const above = hole >= width ? hole - width : hole;
      const below = hole < width * (height - 1) ? hole + width : hole;
      values[hole] = (values[left]! + values[right]! + values[above]! + values[below]!) / 4;
    }
  }
  return planeOf(plane, values);
}
