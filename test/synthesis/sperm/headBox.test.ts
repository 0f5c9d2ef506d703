import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headBox } from '../../../src/synthesis/sperm/headBox.ts';
import type { HeadShape } from '../../../src/synthesis/sperm/spermShape.ts';

const head: HeadShape = {
  length: 4.6,
  width: 2.8,
  taper: 0,
  turn: 0,
  acrosomePhase: 0.5,
  nucleusPhase: 1,
  nucleusOffset: -0.2,
};

describe('headBox', () => {
  test('lies along the head', () => {
    const lying = headBox(head, { x: 10, y: 20, angle: 0 });
    expect(lying.x).toBeCloseTo(7.7, 12);
    expect(lying.y).toBeCloseTo(18.6, 12);
    expect(lying.width).toBeCloseTo(4.6, 12);
    expect(lying.height).toBeCloseTo(2.8, 12);
    const standing = headBox(head, { x: 10, y: 20, angle: Math.PI / 2 });
    expect(standing.width).toBeCloseTo(2.8, 12);
    expect(standing.height).toBeCloseTo(4.6, 12);
  });

  test('just holds the outline in any direction', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (angle) => {
        const box = headBox(head, { x: 0, y: 0, angle });
        const outline = Array.from({ length: 720 }, (_, i) => {
          const t = (i * Math.PI) / 360;
          const u = 2.3 * Math.cos(t);
          const v = 1.4 * Math.sin(t);
          return { x: u * Math.cos(angle) - v * Math.sin(angle), y: u * Math.sin(angle) + v * Math.cos(angle) };
        });
        expect(Math.max(...outline.map(({ x }) => x))).toBeCloseTo(box.x + box.width, 3);
        expect(Math.min(...outline.map(({ y }) => y))).toBeCloseTo(box.y, 3);
      }),
    );
  });
});
