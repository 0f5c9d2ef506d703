import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A round spermatid: 6.5 to 8.5 micrometres, smooth, its round nucleus off the middle under an acrosomal cap. */
export function drawSpermatid(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 3.2, 4.3);
  const angle = between(random, 0, 2 * Math.PI);
  const nucleus = radius * between(random, 0.5, 0.62);
  const beside = (distance: number) => ({
    x: at.x + distance * Math.cos(angle),
    y: at.y + distance * Math.sin(angle),
  });
  addEllipsoid(map, {
    ...at,
    along: radius,
    across: radius * between(random, 0.9, 1),
    angle,
    phase: between(random, 0.3, 0.65),
    roundness: 0.4,
    blur,
  });
  const offset = between(random, 0.1, 0.4) * radius;
  addEllipsoid(map, {
    ...beside(offset),
    along: nucleus,
    across: nucleus,
    angle,
    phase: between(random, 0.3, 0.65),
    roundness: 0.4,
    blur,
  });
  addEllipsoid(map, {
    ...beside(offset + 0.8 * nucleus),
    along: 0.22 * nucleus,
    across: between(random, 0.3, 0.7) * nucleus,
    angle,
    phase: between(random, 0.3, 0.8),
    roundness: 0.5,
    blur,
  });
}
