import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import { addStroke, type StrokePoint } from '../drawing/addStroke.ts';
import type { PhaseMap } from '../phaseMap.ts';

const stepMicrometres = 3;

/** A torn piece of a tubule's wall: layers of fibres in a long bow, flat cells between them. */
export function drawTubuleWall(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const middle = middleLine(at, between(random, 60, 200), random);
  const layers = 3 + Math.floor(random() * 4);
  const apart = between(random, 1.4, 2.6);
  for (let layer = 0; layer < layers; layer++) {
    const phase = between(random, 0.15, 0.45);
    const spread = Math.hypot(blur, between(random, 0.35, 0.9));
    const from = Math.floor(between(random, 0, 0.15) * middle.length);
    const to = Math.ceil(between(random, 0.8, 1) * middle.length);
    const offset = (layer - (layers - 1) / 2) * apart;
    addStroke(
      map,
      middle.slice(from, to).map((point) => beside(point, offset + normal(random, 0, 0.2), spread, phase)),
    );
  }
  const cells = Math.round(middle.length / between(random, 5, 9));
  for (let i = 0; i < cells; i++) {
    const point = middle[Math.floor(random() * middle.length)]!;
    const { x, y } = beside(point, between(random, -0.5, 0.5) * layers * apart, blur, 0);
    const along = between(random, 3, 5.5);
    const phase = between(random, 0.3, 0.7);
    addEllipsoid(map, {
      x,
      y,
      along,
      across: between(random, 0.8, 1.5),
      angle: point.angle,
      phase,
      roundness: 0.5,
      blur,
    });
  }
}

interface Direction extends Point {
  readonly angle: number;
}

function middleLine(at: Point, length: number, random: () => number): Direction[] {
  const points: Direction[] = [];
  let { x, y } = at;
  let angle = between(random, 0, 2 * Math.PI);
  const curvature = normal(random, 0, 0.008);
  for (let along = 0; along <= length; along += stepMicrometres) {
    points.push({ x, y, angle });
    angle += (curvature + normal(random, 0, 0.012)) * stepMicrometres;
    x += Math.cos(angle) * stepMicrometres;
    y += Math.sin(angle) * stepMicrometres;
  }
  return points;
}

function beside({ x, y, angle }: Direction, offset: number, spread: number, phase: number): StrokePoint {
  return { x: x - offset * Math.sin(angle), y: y + offset * Math.cos(angle), spread, phase };
}
