import type { Plane } from '../../plane/plane.ts';
import type { DustMap } from '../dust/dustMap.ts';
import { fillHoles } from '../glare/fillHoles.ts';

/** Takes away dust that all images of a session show at the same place, in place. */
export function removeDust(planes: readonly Plane[], { gains, isHidden }: DustMap): void {
  const hasHidden = isHidden.includes(1);
  for (const plane of planes) {
    const { values } = plane;
    for (let i = 0; i < values.length; i++) values[i] = values[i]! * gains[i]!;
    if (hasHidden) values.set(fillHoles(plane, (i) => isHidden[i] === 0).values);
  }
}
