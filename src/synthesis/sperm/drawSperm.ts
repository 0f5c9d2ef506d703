import type { Box } from '../../geometry/box.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import { addStroke, type StrokePoint } from '../drawing/addStroke.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { headBox } from './headBox.ts';
import { headParts } from './headParts.ts';
import type { DropletShape, HeadShape, SpermShape } from './spermShape.ts';
import { type Pose, tailCurve } from './tailCurve.ts';

/** Where a drawn sperm lies, in micrometres of the field, also outside of it. */
export interface SpermExtent {
  /** Around the head, or both heads. */
  readonly head: Box;
  /** Around head and tail. */
  readonly whole: Box;
}

/** Delay under which a tail is taken to be invisible, radians. */
const faintestTail = 0.02;

/**
 * Draws one sperm into the map.
 *
 * @param pose of the first head
 * @param blur spread by the optics, micrometres
 */
export function drawSperm(map: PhaseMap, shape: SpermShape, pose: Pose, blur: number): SpermExtent {
  const spread = Math.hypot(blur, shape.defocus);
  const neck = alongHead(pose, -shape.heads[0]!.length / 2);
  const heads = shape.heads.map((head) => {
    const angle = pose.angle + head.turn;
    const at = head.turn === 0 ? pose : { ...alongHead({ ...neck, angle }, head.length / 2), angle };
    drawHead(map, head, at, spread);
    return headBox(head, at);
  });
  const head = heads.reduce(around);
  if (shape.droplet !== undefined) drawDroplet(map, shape.droplet, { ...neck, angle: pose.angle + Math.PI }, spread);
  if (shape.tail === undefined) return { head, whole: head };
  const curve = tailCurve(shape.tail, { ...neck, angle: pose.angle + Math.PI + shape.neckBend }, spread);
  addStroke(map, curve);
  const seen = curve.filter(({ phase }) => phase >= faintestTail).map(pointBox);
  return { head, whole: [head, ...seen].reduce(around) };
}

function drawHead(map: PhaseMap, head: HeadShape, pose: Pose, blur: number): void {
  const [whole, nucleus] = headParts(head, pose);
  addEllipsoid(map, { ...whole, phase: head.acrosomePhase, roundness: 0.3, blur });
  addEllipsoid(map, { ...nucleus, phase: head.nucleusPhase, roundness: 0.45, blur });
}

function drawDroplet(map: PhaseMap, { radius, along, aside, phase }: DropletShape, neck: Pose, blur: number): void {
  const cos = Math.cos(neck.angle);
  const sin = Math.sin(neck.angle);
  const at = { x: neck.x + along * cos - aside * sin, y: neck.y + along * sin + aside * cos };
  addEllipsoid(map, { ...at, along: radius, across: 0.85 * radius, angle: neck.angle, phase, roundness: 0.4, blur });
}

function alongHead(pose: Pose, distance: number): Pose {
  return {
    x: pose.x + Math.cos(pose.angle) * distance,
    y: pose.y + Math.sin(pose.angle) * distance,
    angle: pose.angle,
  };
}

function pointBox({ x, y }: StrokePoint): Box {
  return { x, y, width: 0, height: 0 };
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
