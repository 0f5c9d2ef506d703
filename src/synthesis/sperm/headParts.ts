import type { HeadShape } from './spermShape.ts';
import type { Pose } from './tailCurve.ts';

/** Place, half axes and taper of one part of a head. */
export interface HeadPart extends Pose {
  readonly along: number;
  readonly across: number;
  readonly taper: number;
}

/** The head as a whole, and the nucleus in its rear, which may stand out a little. Micrometres of the field. */
export function headParts({ length, width, taper, nucleusOffset }: HeadShape, pose: Pose): [HeadPart, HeadPart] {
  const along = length / 2;
  const across = width / 2;
  const nucleus = {
    x: pose.x + Math.cos(pose.angle) * nucleusOffset * along,
    y: pose.y + Math.sin(pose.angle) * nucleusOffset * along,
    angle: pose.angle,
  };
  return [
    { ...pose, along, across, taper },
    { ...nucleus, along: 0.75 * along, across: 0.85 * across, taper: 0 },
  ];
}
