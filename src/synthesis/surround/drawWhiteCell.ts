import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A white cell: 9 to 13 micrometres, fine grains, a nucleus of two to four lobes in a bow. */
export function drawWhiteCell(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 4.5, 6.5);
  const across = radius * between(random, 0.85, 1);
  const angle = between(random, 0, 2 * Math.PI);
  addEllipsoid(map, { ...at, along: radius, across, angle, phase: between(random, 0.3, 0.6), roundness: 0.4, blur });
  const lobes = 2 + Math.floor(random() * 3);
  for (let i = 0; i < lobes; i++) {
    const turn = angle + (i - (lobes - 1) / 2) * 1.1;
    const size = radius * between(random, 0.26, 0.36);
    addEllipsoid(map, {
      x: at.x + 0.42 * radius * Math.cos(turn),
      y: at.y + 0.42 * radius * Math.sin(turn),
      along: size,
      across: size * between(random, 0.75, 1),
      angle: turn,
      phase: between(random, 0.35, 0.6),
      roundness: 0.5,
      blur,
    });
  }
  const grains = Math.round(radius * radius * between(random, 0.8, 1.6));
  for (let i = 0; i < grains; i++) {
    const away = 0.85 * Math.sqrt(random()) * across;
    const turn = between(random, 0, 2 * Math.PI);
    const size = between(random, 0.2, 0.4);
    addEllipsoid(map, {
      x: at.x + away * Math.cos(turn),
      y: at.y + away * Math.sin(turn),
      along: size,
      across: size,
      angle: 0,
      phase: between(random, 0.1, 0.45),
      roundness: 0.6,
      blur,
    });
  }
}
