import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A round cell of the testis or a white cell: 7 to 14 micrometres, grainy, with a nucleus. */
export function drawRoundCell(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 3.4, 6.8);
  const angle = between(random, 0, Math.PI);
  const across = radius * between(random, 0.82, 1);
  addEllipsoid(map, {
    ...at,
    along: radius,
    across,
    angle,
    phase: between(random, 0.35, 0.9),
    roundness: 0.35,
    blur,
  });
  const nucleus = radius * between(random, 0.42, 0.68);
  addEllipsoid(map, {
    x: at.x + normal(random, 0, 0.12 * radius),
    y: at.y + normal(random, 0, 0.12 * radius),
    along: nucleus,
    across: nucleus * between(random, 0.8, 1),
    angle,
    phase: between(random, 0.25, 0.7),
    roundness: 0.4,
    blur,
  });
  const grains = Math.round(radius * radius * between(random, 0.8, 2));
  for (let i = 0; i < grains; i++) {
    const away = 0.88 * Math.sqrt(random());
    const turn = between(random, 0, 2 * Math.PI);
    const size = between(random, 0.3, 0.75);
    addEllipsoid(map, {
      x: at.x + away * radius * Math.cos(turn),
      y: at.y + away * across * Math.sin(turn),
      along: size,
      across: size,
      angle: 0,
      phase: between(random, -0.25, 0.6),
      roundness: 0.6,
      blur,
    });
  }
}
