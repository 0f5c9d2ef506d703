import type { Box } from '../geometry/box.ts';
import type { Point, Shape } from './dataset.ts';

/** The smallest upright box around a shape, in pixels. A point has a box without area. */
export function shapeBox(shape: Shape): Box {
  switch (shape.kind) {
    case 'polygon':
    case 'polyline':
      return pointsBox(shape.points);
    case 'circle':
      return centredBox(shape.centre, shape.radius, shape.radius);
    case 'ellipse': {
      const cosine = Math.cos(shape.rotation);
      const sine = Math.sin(shape.rotation);
      return centredBox(
        shape.centre,
        Math.hypot(shape.radiusX * cosine, shape.radiusY * sine),
        Math.hypot(shape.radiusX * sine, shape.radiusY * cosine),
      );
    }
    case 'point':
      return centredBox(shape.centre, 0, 0);
  }
}

function centredBox(centre: Point, halfWidth: number, halfHeight: number): Box {
  return { x: centre.x - halfWidth, y: centre.y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

function pointsBox(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
