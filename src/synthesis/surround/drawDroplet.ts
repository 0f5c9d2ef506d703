import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A dark smooth droplet with a strong halo, now and then with a small one beside it. */
export function drawDroplet(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 1.8, 4.4);
  const phase = between(random, 0.55, 0.85);
  const angle = between(random, 0, 2 * Math.PI);
  addEllipsoid(map, {
    ...at,
    along: radius,
    across: radius * between(random, 0.9, 1),
    angle,
    phase,
    roundness: 0.35,
    blur,
  });
  if (random() < 0.5) return;
  const small = between(random, 0.8, 1.5);
  const x = at.x + (radius + small) * Math.cos(angle);
  const y = at.y + (radius + small) * Math.sin(angle);
  addEllipsoid(map, { x, y, along: small, across: small, angle, phase: 0.6 * phase, roundness: 0.5, blur });
}
