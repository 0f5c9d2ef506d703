import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotate, sizeToRotate } from '../../../src/training/augmentation/rotate.ts';
import { brightBox, sampleWithRectangle, truthAt } from './drawnRectangle.ts';

const size = { width: 60, height: 44 };
const angle = fc.double({ min: -0.6, max: 0.6, noNaN: true });

/** A white ellipse that touches its box's sides. */
function sampleWithEllipse(width: number, height: number, truth: ReturnType<typeof truthAt>) {
  const { box } = truth;
  const area = width * height;
  const planes = Float32Array.from({ length: 3 * area }, (_, at) => {
    const [x, y] = [((at % area) % width) + 0.5, Math.floor((at % area) / width) + 0.5];
    const across = (x - box.x - box.width / 2) / (box.width / 2);
    const down = (y - box.y - box.height / 2) / (box.height / 2);
    return Math.hypot(across, down) < 1 ? 1 : 0;
  });
  return { width, height, planes, truths: [truth] };
}

describe('rotate', () => {
  test('by nothing is the middle of the picture', () => {
    const from = sampleWithRectangle(64, 48, truthAt(20, 12, 10, 6));
    const turned = rotate(from, size, 0);
    expect(turned.truths).toEqual([truthAt(18, 10, 10, 6)]);
    expect(brightBox(turned, 0.5, 2)).toEqual({ x: 18, y: 10, width: 10, height: 6 });
  });

  test('by a right angle turns clockwise', () => {
    const from = sampleWithRectangle(46, 62, truthAt(20, 5, 4, 8));
    const turned = rotate(from, size, Math.PI / 2);
    const box = brightBox(turned, 0.5)!;
    expect(box).toEqual({ x: (60 - 62) / 2 + 62 - 13, y: (44 - 46) / 2 + 20, width: 8, height: 4 });
    expect(turned.truths[0]!.box.x).toBeCloseTo(box.x, 6);
    expect(turned.truths[0]!.box.width).toBeCloseTo(8, 6);
  });

  test('a box fits the ellipse that it held, to a pixel', () => {
    fc.assert(
      fc.property(angle, (turn) => {
        const wide = sizeToRotate(size, turn);
        const truth = truthAt(wide.width / 2 - 16, wide.height / 2 - 5, 24, 12);
        const turned = rotate(sampleWithEllipse(wide.width, wide.height, truth), size, turn);
        const [bright, { box }] = [brightBox(turned, 0.5)!, turned.truths[0]!];
        expect(Math.abs(bright.x - box.x)).toBeLessThan(1.1);
        expect(Math.abs(bright.y - box.y)).toBeLessThan(1.1);
        expect(Math.abs(bright.x + bright.width - box.x - box.width)).toBeLessThan(1.1);
        expect(Math.abs(bright.y + bright.height - box.y - box.height)).toBeLessThan(1.1);
      }),
      { numRuns: 60 },
    );
  });

  test('a region that teaches nothing keeps its corners', () => {
    const wide = sizeToRotate(size, 0.5);
    const crowd = { ...truthAt(wide.width / 2 - 8, wide.height / 2 - 8, 16, 16), isCrowd: true };
    const turned = rotate(
      sampleWithRectangle(wide.width, wide.height, truthAt(Math.round(crowd.box.x), Math.round(crowd.box.y), 16, 16)),
      size,
      0.5,
    );
    const [{ box }] = rotate(
      { ...sampleWithRectangle(wide.width, wide.height, truthAt(0, 0, 1, 1)), truths: [crowd] },
      size,
      0.5,
    ).truths as [ReturnType<typeof truthAt>];
    expect(box.width).toBeCloseTo(16 * (Math.cos(0.5) + Math.sin(0.5)), 6);
    expect(brightBox(turned, 0.5)!.width).toBeLessThan(box.width + 2);
  });

  test('leaves no corner empty', () => {
    fc.assert(
      fc.property(angle, (turn) => {
        const wide = sizeToRotate(size, turn);
        const white = { ...wide, planes: new Float32Array(3 * wide.width * wide.height).fill(1), truths: [] };
        expect(rotate(white, size, turn).planes.every((value) => Math.abs(value - 1) < 1e-5)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
