import type { Box } from '../../geometry/box.ts';
import type { HeadShape } from './spermShape.ts';
import type { Pose } from './tailCurve.ts';

const outlineSteps = 180;

/** The box around a head alone, in micrometres of the field. */
export function headBox(head: HeadShape, pose: Pose): Box {
  const cos = Math.cos(pose.angle);
  const sin = Math.sin(pose.angle);
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (let step = 0; step < outlineSteps; step++) {
    const turn = (2 * Math.PI * step) / outlineSteps;
    const along = Math.cos(turn);
    const u = (head.length / 2) * along;
    const v = (head.width / 2) * (1 + head.taper * along) * Math.sin(turn);
    left = Math.min(left, u * cos - v * sin);
    right = Math.max(right, u * cos - v * sin);
    top = Math.min(top, u * sin + v * cos);
    bottom = Math.max(bottom, u * sin + v * cos);
  }
  return { x: pose.x + left, y: pose.y + top, width: right - left, height: bottom - top };
}
