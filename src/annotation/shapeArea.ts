import type { Point, Shape } from './dataset.ts';

/** Area that a shape encloses, in square pixels; lines and points have none. */
export function shapeArea(shape: Shape): number {
  switch (shape.kind) {
    case 'polygon':
      return polygonArea(shape.points);
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'ellipse':
      return Math.PI * shape.radiusX * shape.radiusY;
    case 'polyline':
    case 'point':
      return 0;
  }
}

function polygonArea(points: readonly Point[]): number {
  const twice = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
