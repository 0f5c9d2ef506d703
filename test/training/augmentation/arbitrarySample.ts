import fc from 'fast-check';
import type { Sample } from '../../../src/training/augmentation/sample.ts';

/** Samples of any shape up to 12 x 12 pixels with up to three boxes inside. */
export function arbitrarySample(): fc.Arbitrary<Sample> {
  const side = fc.integer({ min: 1, max: 12 });
  return fc.tuple(side, side).chain(([width, height]) => {
    const length = 3 * width * height;
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const truth = fc.tuple(share, share, share, share, fc.boolean()).map(([x, y, w, h, isCrowd]) => ({
      box: { x: (1 - w) * x * width, y: (1 - h) * y * height, width: w * width, height: h * height },
      classIndex: 1,
      isCrowd,
    }));
    return fc
      .tuple(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: length, maxLength: length }),
        fc.array(truth, { maxLength: 3 }),
      )
      .map(([values, truths]) => ({ width, height, planes: Float32Array.from(values), truths }));
  });
}

/** A sample that may be changed while the first is kept. */
export function copyOf(sample: Sample): Sample {
  return { ...sample, planes: sample.planes.slice() };
}
