import type { Box } from '../../geometry/box.ts';
import { headParts } from './headParts.ts';
import type { HeadShape } from './spermShape.ts';
import type { Pose } from './tailCurve.ts';

const outlineSteps = 180;

/** The box around a head alone, in micrometres of the field. */
export function headBox(head: HeadShape, pose: Pose): Box {
  const cos = Math.cos(pose.angle);
  const sin = Math.sin(pose.angle);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of headParts(head, pose)) {
    for (let step = 0; step < outlineSteps; step++) {
      const turn = (2 * Math.PI * step) / outlineSteps;
      const u = part.along * Math.cos(turn);
      const v = part.across * (1 + part.taper * Math.cos(turn)) * Math.sin(turn);
      const x = part.x + u * cos - v * sin;
      const y = part.y + u * sin + v * cos;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
