import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectionArea } from '../../src/geometry/intersectionOverUnion.ts';
import { placeLabel } from '../../src/image/placeLabel.ts';

const image = { width: 100, height: 80 };
const label = { width: 14, height: 10 };
const frame = { x: 40, y: 30, width: 20, height: 20 };

describe('placeLabel', () => {
  it('prefers above', () => {
    expect(placeLabel(frame, label, image, [])).toEqual({ x: 40, y: 20, ...label });
  });

  it('goes below at the upper border', () => {
    expect(placeLabel({ ...frame, y: 3 }, label, image, [])).toEqual({ x: 40, y: 23, ...label });
  });

  it('goes below where something lies above', () => {
    const above = { x: 45, y: 15, width: 10, height: 10 };
    expect(placeLabel(frame, label, image, [above])).toEqual({ x: 40, y: 50, ...label });
  });

  it('goes to the right, then to the left', () => {
    const above = { x: 40, y: 10, width: 20, height: 15 };
    const below = { x: 40, y: 55, width: 20, height: 15 };
    const right = { x: 65, y: 30, width: 20, height: 15 };
    expect(placeLabel(frame, label, image, [above, below])).toEqual({ x: 60, y: 30, ...label });
    expect(placeLabel(frame, label, image, [above, below, right])).toEqual({ x: 26, y: 30, ...label });
  });

  it('hides least where something lies on every side', () => {
    const everywhere = { x: 0, y: 0, width: 100, height: 80 };
    const above = { x: 40, y: 20, width: 14, height: 10 };
    expect(placeLabel(frame, label, image, [everywhere, above]).y).toBe(50);
  });

  it('is moved into the image at its right border', () => {
    expect(placeLabel({ ...frame, x: 95 }, label, image, [])).toEqual({ x: 86, y: 20, ...label });
  });

  it('lies within the image always, and beside the frame where there is room', () => {
    const x = fc.integer({ min: 0, max: 80 });
    const y = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(x, y, (left, top) => {
        const at = { ...frame, x: left, y: top };
        const place = placeLabel(at, label, image, []);
        expect(place.x >= 0 && place.x + place.width <= image.width).toBe(true);
        expect(place.y >= 0 && place.y + place.height <= image.height).toBe(true);
        expect(intersectionArea(place, at)).toBe(0);
      }),
    );
  });
});
