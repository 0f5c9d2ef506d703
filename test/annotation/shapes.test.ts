import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeArea } from '../../src/annotation/shapeArea.ts';
import { shapeBox } from '../../src/annotation/shapeBox.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const point = fc.record({ x: coordinate, y: coordinate });

describe('shapeBox', () => {
  it('is the extent of the points', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const box = shapeBox({ kind: 'polyline', points });
        expect(box.x).toBe(Math.min(...points.map(({ x }) => x)));
        expect(box.y + box.height).toBe(Math.max(...points.map(({ y }) => y)));
      }),
    );
  });

  it('holds every point of a turned ellipse and touches it on all sides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (radiusX, radiusY, rotation) => {
          const box = shapeBox({ kind: 'ellipse', centre: { x: 10, y: 20 }, radiusX, radiusY, rotation });
          const outline = Array.from({ length: 2000 }, (_, index) => {
            const angle = (index / 1000) * Math.PI;
            const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
            return {
              x: 10 + along * Math.cos(rotation) - across * Math.sin(rotation),
              y: 20 + along * Math.sin(rotation) + across * Math.cos(rotation),
            };
          });
          const traced = shapeBox({ kind: 'polygon', points: outline });
          for (const side of ['x', 'y', 'width', 'height'] as const) expect(box[side]).toBeCloseTo(traced[side], 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('shapeArea', () => {
  it('is that of known figures', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(shapeArea({ kind: 'polygon', points: square })).toBe(16);
    expect(shapeArea({ kind: 'polygon', points: square.toReversed() })).toBe(16);
    expect(shapeArea({ kind: 'polyline', points: square })).toBe(0);
    expect(shapeArea({ kind: 'point', centre: { x: 1, y: 1 } })).toBe(0);
    expect(shapeArea({ kind: 'circle', centre: { x: 1, y: 1 }, radius: 2 })).toBeCloseTo(12.566, 3);
    expect(shapeArea({ kind: 'ellipse', centre: { x: 1, y: 1 }, radiusX: 2, radiusY: 3, rotation: 1 })).toBeCloseTo(
      18.85,
      3,
    );
  });

  it('does not change when a polygon is moved', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3 }), point, (points, by) => {
        const moved = points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
        expect(shapeArea({ kind: 'polygon', points: moved })).toBeCloseTo(shapeArea({ kind: 'polygon', points }), 4);
      }),
    );
  });
});
