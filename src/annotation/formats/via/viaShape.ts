import * as z from 'zod';
import type { Box } from '../../../geometry/box.ts';
import type { Attributes, Shape } from '../../dataset.ts';
import { shapeBox } from '../../shapeBox.ts';

/** What VIA's `shape_attributes` say: a rectangle is a box and no more. */
export interface ViaShape {
  readonly box: Box;
  readonly shape?: Shape;
}

const numbers = z.array(z.number()).min(1);
const length = z.number().min(0);

const shapeAttributes = z.discriminatedUnion('name', [
  z.object({ name: z.literal('rect'), x: z.number(), y: z.number(), width: length, height: length }),
  z.object({ name: z.literal('circle'), cx: z.number(), cy: z.number(), r: length }),
  z.object({
    name: z.literal('ellipse'),
    cx: z.number(),
    cy: z.number(),
    rx: length,
    ry: length,
    theta: z.number().default(0),
  }),
  z.object({ name: z.literal('polygon'), all_points_x: numbers, all_points_y: numbers }),
  z.object({ name: z.literal('polyline'), all_points_x: numbers, all_points_y: numbers }),
  z.object({ name: z.literal('point'), cx: z.number(), cy: z.number() }),
]);

/** A VIA 2 shape, or the fault that makes it unusable. */
export function readViaShape(attributes: Attributes): ViaShape | { readonly fault: string } {
  const parsed = shapeAttributes.safeParse(attributes);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const found = JSON.stringify(attributes.name) ?? 'without a name';
    return { fault: path[0] === 'name' ? `shape ${found} is none that VIA 2 draws` : `${path.join('.')}: ${message}` };
  }
  const data = parsed.data;
  if (data.name === 'rect') return { box: { x: data.x, y: data.y, width: data.width, height: data.height } };
  if ('all_points_x' in data && data.all_points_x.length !== data.all_points_y.length) {
    return { fault: `${data.all_points_x.length} x against ${data.all_points_y.length} y coordinates` };
  }
  const shape = toShape(data);
  return { box: shapeBox(shape), shape };
}

function toShape(data: Exclude<z.output<typeof shapeAttributes>, { name: 'rect' }>): Shape {
  switch (data.name) {
    case 'polygon':
    case 'polyline':
      return { kind: data.name, points: data.all_points_x.map((x, index) => ({ x, y: data.all_points_y[index]! })) };
    case 'circle':
      return { kind: 'circle', centre: { x: data.cx, y: data.cy }, radius: data.r };
    case 'ellipse':
      return {
        kind: 'ellipse',
        centre: { x: data.cx, y: data.cy },
        radiusX: data.rx,
        radiusY: data.ry,
        rotation: data.theta,
      };
    case 'point':
      return { kind: 'point', centre: { x: data.cx, y: data.cy } };
  }
}

/** A box or shape as VIA's `shape_attributes`. */
export function writeViaShape({ box, shape }: ViaShape): Attributes {
  if (!shape) return { name: 'rect', x: box.x, y: box.y, width: box.width, height: box.height };
  if ('points' in shape) {
    return {
      name: shape.kind,
      all_points_x: shape.points.map(({ x }) => x),
      all_points_y: shape.points.map(({ y }) => y),
    };
  }
  const centre = { name: shape.kind, cx: shape.centre.x, cy: shape.centre.y };
  if (shape.kind === 'circle') return { ...centre, r: shape.radius };
  if (shape.kind === 'ellipse') return { ...centre, rx: shape.radiusX, ry: shape.radiusY, theta: shape.rotation };
  return centre;
}
