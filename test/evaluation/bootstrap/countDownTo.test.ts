import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDownTo, lanes } from '../../../src/evaluation/bootstrap/countDownTo.ts';

const imageCount = 5;

function spelledOut(marks: Int32Array, images: Int32Array, weights: Int32Array): number[] {
  return [...marks].map((mark) => images.subarray(0, mark + 1).reduce((sum, image) => sum + weights[image]!, 0));
}

const study = fc.array(fc.nat(imageCount - 1), { maxLength: 300 }).chain((images) =>
  fc.record({
    images: fc.constant(Int32Array.from(images)),
    marks: fc.subarray([...images.keys()]).map((marks) => Int32Array.from(marks)),
    resamples: fc.array(fc.int32Array({ minLength: imageCount, maxLength: imageCount, min: 0, max: 8191 }), {
      maxLength: lanes,
    }),
  }),
);

describe('countDownTo', () => {
  test('counts each resample apart, however often images are taken', () => {
    fc.assert(
      fc.property(study, ({ images, marks, resamples }) => {
        const counts = countDownTo(marks, images, imageCount)(resamples);
        resamples.forEach((weights, lane) => {
          expect([...counts[lane]!]).toEqual(spelledOut(marks, images, weights));
        });
      }),
    );
  });

  test('counts the next resamples anew', () => {
    const countsOf = countDownTo(Int32Array.of(0, 2), Int32Array.of(0, 1, 0), 2);
    countsOf([Int32Array.of(5, 5), Int32Array.of(6, 6)]);
    expect([...countsOf([Int32Array.of(2, 1)])[0]!]).toEqual([2, 5]);
  });

  test('refuses what does not fit', () => {
    const countsOf = countDownTo(Int32Array.of(0), Int32Array.of(0), 1);
    expect(() => countsOf([Int32Array.of(8192)])).toThrow(RangeError);
  });
});
