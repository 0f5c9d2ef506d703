import fc from 'fast-check';
import type { Plane } from '../../../src/image/plane/plane.ts';

/** Planes of 0 to 1, up to 14 x 14 pixels. */
export function arbitraryPlane(): fc.Arbitrary<Plane> {
  const side = fc.integer({ min: 1, max: 14 });
  return fc
    .tuple(side, side)
    .chain(([width, height]) =>
      fc
        .array(fc.integer({ min: 0, max: 255 }), { minLength: width * height, maxLength: width * height })
        .map((levels) => ({ width, height, values: Float32Array.from(levels, (level) => level / 255) })),
    );
}
