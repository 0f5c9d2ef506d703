import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOriginal, toOriginal } from '../../src/image/boxTransform.ts';

const position = fc.double({ min: -5000, max: 5000, noNaN: true });
const length = fc.double({ min: 0.1, max: 5000, noNaN: true });
const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
const box = fc.record({ x: position, y: position, width: length, height: length });
const transform = fc.record({ scaleX: scale, scaleY: scale, offsetX: position, offsetY: position });

describe('toOriginal', () => {
  it('scales a box, then moves it', () => {
    const halved = { scaleX: 2, scaleY: 3, offsetX: 100, offsetY: -10 };
    expect(toOriginal(halved, { x: 5, y: 7, width: 10, height: 20 })).toEqual({ x: 110, y: 11, width: 20, height: 60 });
  });

  it('is undone by fromOriginal', () => {
    fc.assert(
      fc.property(transform, box, (t, b) => {
        const back = fromOriginal(t, toOriginal(t, b));
        for (const key of ['x', 'y', 'width', 'height'] as const) {
          const tolerance = 1e-9 * (1 + Math.abs(b[key]) + Math.abs(t.offsetX) + Math.abs(t.offsetY)) * 100;
          expect(Math.abs(back[key] - b[key])).toBeLessThan(tolerance);
        }
      }),
    );
  });

  it('keeps the far corner where its own position goes', () => {
    fc.assert(
      fc.property(transform, box, (t, b) => {
        const mapped = toOriginal(t, b);
        const corner = toOriginal(t, { x: b.x + b.width, y: b.y + b.height, width: 0, height: 0 });
        expect(mapped.x + mapped.width).toBeCloseTo(corner.x, 4);
        expect(mapped.y + mapped.height).toBeCloseTo(corner.y, 4);
      }),
    );
  });
});
