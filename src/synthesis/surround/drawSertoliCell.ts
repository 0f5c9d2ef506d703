import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { drawFibre } from './drawFibre.ts';

/** A Sertoli cell: 16 to 30 micrometres of ragged cytoplasm, a large oval nucleus with its nucleolus, torn threads. */
export function drawSertoliCell(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const angle = between(random, 0, 2 * Math.PI);
  const lobes = 5 + Math.floor(random() * 5);
  for (let i = 0; i < lobes; i++) {
    const away = between(random, 0, 7);
    const turn = between(random, 0, 2 * Math.PI);
    const along = between(random, 2.5, 6.5);
    addEllipsoid(map, {
      x: at.x + away * Math.cos(turn),
      y: at.y + 0.6 * away * Math.sin(turn),
      along,
      across: along * between(random, 0.5, 0.9),
      angle: between(random, 0, Math.PI),
      phase: between(random, 0.12, 0.3),
      roundness: 0.5,
      blur: Math.hypot(blur, 0.5),
    });
  }
  const nucleus = { ...at, along: between(random, 3.8, 5.2), across: between(random, 2.8, 3.8), angle };
  addEllipsoid(map, { ...nucleus, phase: between(random, 0.15, 0.35), roundness: 0.25, blur });
  const nucleolus = between(random, 0.7, 1.1);
  addEllipsoid(map, {
    ...nucleus,
    along: nucleolus,
    across: nucleolus,
    phase: between(random, 0.4, 0.8),
    roundness: 0.5,
    blur,
  });
  for (let i = 0; i < 3; i++) drawFibre(map, at, Math.hypot(blur, 0.3), random);
}
