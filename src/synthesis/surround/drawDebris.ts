import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A grain of debris or a few that stick together: mostly dark dots, now and then a thick one with a bright middle. */
export function drawDebris(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const grains = random() < 0.8 ? 1 : 2 + Math.floor(random() * 3);
  const thick = random() < 0.03;
  const defocus = random() < 0.3 ? between(random, 0.3, 1.2) : 0;
  const size = thick ? between(random, 0.35, 0.8) : 0.25 + random() ** 2;
  for (let i = 0; i < grains; i++) {
    const radius = size * between(random, 0.8, 1.2);
    addEllipsoid(map, {
      x: at.x + normal(random, 0, grains > 1 ? 1.3 : 0),
      y: at.y + normal(random, 0, grains > 1 ? 1.3 : 0),
      along: radius * between(random, 1, 1.5),
      across: radius,
      angle: between(random, 0, Math.PI),
      phase: thick ? between(random, 1.3, 2) : 0.5 * random() ** 1.5 + 0.06,
      roundness: 0.5,
      blur: Math.hypot(blur, defocus),
    });
  }
}
