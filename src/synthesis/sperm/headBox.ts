import type { Box } from '../../geometry/box.ts';
import type { HeadShape } from './spermShape.ts';
import type { Pose } from './tailCurve.ts';

/** The box around a head alone, in micrometres of the field. */
export function headBox(head: HeadShape, pose: Pose): Box {
  const cos = Math.cos(pose.angle);
  const sin = Math.sin(pose.angle);
  const halfWidth = Math.hypot((head.length / 2) * cos, (head.width / 2) * sin);
  const halfHeight = Math.hypot((head.length / 2) * sin, (head.width / 2) * cos);
  return { x: pose.x - halfWidth, y: pose.y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}
