import fc from 'fast-check';
import type { CategoryMatches } from '../../../src/evaluation/matches.ts';
import { type SyntheticDetection, syntheticMatches } from '../syntheticMatches.ts';

/** Matches and how often each image is taken. */
export interface Resample {
  readonly matches: CategoryMatches;
  readonly weights: Int32Array;
  /** The same with every image as often as it is taken, a copy each. */
  readonly spelledOut: CategoryMatches;
}

const imageCount = 4;

/** Up to 40 detections on four images, scores with ties only where `ties` says so, up to three copies of an image. */
export function arbitraryResample(ties: boolean): fc.Arbitrary<Resample> {
  const detection = fc.record({
    image: fc.nat(imageCount - 1),
    score: ties ? fc.nat(6).map((n) => n / 6) : fc.double({ min: 0, max: 1, noNaN: true }),
    outcome: fc.constantFrom('hit' as const, 'falseAlarm' as const, 'ignored' as const),
  });
  return fc
    .record({
      detections: fc.uniqueArray(detection, { maxLength: 40, ...(ties ? {} : { selector: ({ score }) => score }) }),
      spare: fc.array(fc.nat(3), { minLength: imageCount, maxLength: imageCount }),
      weights: fc.array(fc.nat(3), { minLength: imageCount, maxLength: imageCount }),
    })
    .map(({ detections, spare, weights }) => {
      const truths = spare.map((more, image) => more + hitsIn(detections, image));
      const copies = weights.flatMap((weight, image) => new Array<number>(weight).fill(image));
      return {
        matches: syntheticMatches(truths, detections),
        weights: Int32Array.from(weights),
        spelledOut: syntheticMatches(
          copies.map((image) => truths[image]!),
          copies.flatMap((image, copy) =>
            detections.filter((each) => each.image === image).map((each) => ({ ...each, image: copy })),
          ),
        ),
      };
    });
}

function hitsIn(detections: readonly SyntheticDetection[], image: number): number {
  return detections.filter((each) => each.image === image && each.outcome === 'hit').length;
}
