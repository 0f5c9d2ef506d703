import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { addStroke, type StrokePoint } from '../drawing/addStroke.ts';
import type { PhaseMap } from '../phaseMap.ts';

const stepMicrometres = 1;

/** A thread that looks like a tail and belongs to no head. */
export function drawFibre(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const length = between(random, 12, 60);
  const spread = Math.hypot(blur, between(random, 0.1, 0.35), random() < 0.4 ? between(random, 0.3, 0.9) : 0);
  const phase = (between(random, 0.05, 0.2) * 0.4) / spread;
  const points: StrokePoint[] = [];
  let { x, y } = at;
  let angle = between(random, 0, 2 * Math.PI);
  let curvature = normal(random, 0, 0.02);
  for (let along = 0; along <= length; along += stepMicrometres) {
    const ends = Math.min(1, along / 3, (length - along) / 8);
    points.push({ x, y, spread, phase: phase * ends });
    curvature = 0.95 * curvature + normal(random, 0, 0.01);
    angle += curvature * stepMicrometres;
    x += Math.cos(angle) * stepMicrometres;
    y += Math.sin(angle) * stepMicrometres;
  }
  addStroke(map, points);
}
