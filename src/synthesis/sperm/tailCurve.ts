import type { StrokePoint } from '../drawing/addStroke.ts';
import type { TailShape } from './spermShape.ts';

/** Where a sperm lies in a field: the middle of its head in micrometres, and where the head points, radians clockwise. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

const stepMicrometres = 0.8;
const midpieceMicrometres = 6;
const spreadInFocus = 0.36;

/**
 * The middle line of a tail from the neck to the tip: a steady bend, a beat that grows towards the tip, thick and dark in
 * the midpiece, then ever thinner, wider and fainter where it leaves the focal plane.
 *
 * @param neck where the tail begins and which way it runs
 * @param blur spread by the optics and the sperm's defocus, micrometres
 */
export function tailCurve(tail: TailShape, neck: Pose, blur: number): StrokePoint[] {
  const points: StrokePoint[] = [];
  let { x, y, angle } = neck;
  for (let along = 0; along <= tail.length; along += stepMicrometres) {
    const part = along / tail.length;
    const halfWidth = along < midpieceMicrometres ? 0.3 : 0.22 - 0.12 * part;
    const thinning = along < midpieceMicrometres ? 1 : 0.75 * (1 - part);
    const spread = Math.hypot(halfWidth, blur, tail.leaving * along);
    points.push({ x, y, spread, phase: (tail.phase * thinning * spreadInFocus) / spread });
    const beat = tail.beat * (0.3 + part) * Math.sin((2 * Math.PI * along) / tail.beatLength + tail.beatPhase);
    angle += (tail.curvature + beat + tail.hook * Math.max(0, part - 0.65)) * stepMicrometres;
    x += Math.cos(angle) * stepMicrometres;
    y += Math.sin(angle) * stepMicrometres;
  }
  return points;
}
