import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImagePair, matchImage } from '../../src/evaluation/matchImage.ts';

function pairOf(overlaps: readonly (readonly number[])[], flags: { crowd?: number[]; ignored?: number[] } = {}) {
  const truthCount = overlaps[0]?.length ?? 0;
  return {
    detectionCount: overlaps.length,
    truthCount,
    overlaps: Float64Array.from(overlaps.flat()),
    crowd: Uint8Array.from(flags.crowd ?? new Array<number>(truthCount).fill(0)),
    ignored: Uint8Array.from(flags.ignored ?? new Array<number>(truthCount).fill(0)),
  };
}

function match(pair: ImagePair, iou = 0.5): number[] {
  const matches = new Int32Array(pair.detectionCount);
  matchImage(pair, iou, matches);
  return [...matches];
}

/** pycocotools's loop, as it stands in cocoeval.py. */
function matchAsPycocotools(pair: ImagePair, iouThreshold: number): number[] {
  const order = [...pair.ignored.keys()].sort((a, b) => pair.ignored[a]! - pair.ignored[b]! || a - b);
  const taken = new Set<number>();
  return Array.from({ length: pair.detectionCount }, (_, d) => {
    let iou = Math.min(iouThreshold, 1 - 1e-10);
    let m = -1;
    for (const g of order) {
      if (taken.has(g) && pair.crowd[g] === 0) continue;
      if (m > -1 && pair.ignored[m] === 0 && pair.ignored[g] === 1) break;
      if (pair.overlaps[d * pair.truthCount + g]! < iou) continue;
      iou = pair.overlaps[d * pair.truthCount + g]!;
      m = g;
    }
    if (m !== -1) taken.add(m);
    return m;
  });
}

const randomPair = fc.record({ detections: fc.nat(8), truths: fc.nat(6) }).chain(({ detections, truths }) =>
  fc
    .record<ImagePair>({
      detectionCount: fc.constant(detections),
      truthCount: fc.constant(truths),
      overlaps: fc
        .array(fc.integer({ min: 0, max: 10 }), { minLength: detections * truths, maxLength: detections * truths })
        .map((values) => Float64Array.from(values, (value) => value / 10)),
      crowd: fc
        .array(fc.constantFrom(0, 0, 1), { minLength: truths, maxLength: truths })
        .map((values) => Uint8Array.from(values)),
      ignored: fc.array(fc.nat(1), { minLength: truths, maxLength: truths }).map((values) => Uint8Array.from(values)),
    })
    .map((pair) => ({ ...pair, ignored: pair.ignored.map((flag, g) => Math.max(flag, pair.crowd[g]!)) })),
);

describe('matchImage', () => {
  test('matches as the loop of pycocotools', () => {
    fc.assert(
      fc.property(randomPair, fc.constantFrom(0.3, 0.5, 0.95, 1), (pair, iou) => {
        expect(match(pair, iou)).toEqual(matchAsPycocotools(pair, iou));
      }),
      { numRuns: 500 },
    );
  });

  test('the better detection takes the truth, the next has nothing', () => {
    expect(match(pairOf([[0.6], [0.9]]))).toEqual([0, -1]);
  });

  test('of equal overlaps the later truth wins', () => {
    expect(match(pairOf([[0.7, 0.7]]))).toEqual([1]);
  });

  test('a truth that counts wins over an ignored one that fits better', () => {
    expect(match(pairOf([[0.6, 0.9]], { ignored: [0, 1] }))).toEqual([0]);
    expect(match(pairOf([[0.4, 0.9]], { ignored: [0, 1] }))).toEqual([1]);
  });

  test('a crowd may be found again, another ignored truth may not', () => {
    const overlaps = [[0.9], [0.9]];
    expect(match(pairOf(overlaps, { crowd: [1], ignored: [1] }))).toEqual([0, 0]);
    expect(match(pairOf(overlaps, { ignored: [1] }))).toEqual([0, -1]);
  });

  test('an overlap of exactly the threshold counts, and 1 despite rounding', () => {
    expect(match(pairOf([[0.5]]), 0.5)).toEqual([0]);
    expect(match(pairOf([[1 - 5e-11]]), 1)).toEqual([0]);
  });

  test('nothing to match', () => {
    expect(match(pairOf([]))).toEqual([]);
    expect(match(pairOf([[], []]))).toEqual([-1, -1]);
  });
});
