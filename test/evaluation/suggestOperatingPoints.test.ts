import { expect, test } from 'vitest';
import { type CategoryMatches, outcome } from '../../src/evaluation/matches.ts';
import { suggestOperatingPoints } from '../../src/evaluation/suggestOperatingPoints.ts';

const { hit, falseAlarm, ignored } = outcome;

/** One image whose detections have these outcomes, by falling score. */
function matches(truths: number, detections: readonly (readonly [score: number, kind: number])[]): CategoryMatches {
  const sorted = detections.toSorted(([a], [b]) => b - a);
  return {
    category: { id: 1, name: 'spermatozoon' },
    scores: Float64Array.from(sorted, ([score]) => score),
    images: new Int32Array(sorted.length),
    ranks: Int32Array.from(sorted.keys()),
    outcomes: [[Uint8Array.from(sorted, ([, kind]) => kind)]],
    truthCounts: [Int32Array.of(truths)],
    found: new Set(),
  };
}

test('sure detections first, then doubtful ones', () => {
  const sure = Array.from({ length: 19 }, (_, k) => [0.9 - k / 1000, hit] as const);
  const doubtful = [
    [0.6, falseAlarm],
    [0.5, falseAlarm],
    [0.4, hit],
    [0.1, falseAlarm],
  ] as const;
  const points = suggestOperatingPoints([matches(20, [...sure, ...doubtful])], 0, 0)!;
  expect(points.screening).toBe(0.4);
  expect(points.strict).toBe(points.balanced);
  expect(points.balanced).toBeCloseTo(0.882, 9);
});

test('the three points never cross', () => {
  const points = suggestOperatingPoints(
    [
      matches(3, [
        [0.9, falseAlarm],
        [0.8, hit],
        [0.7, hit],
        [0.3, hit],
      ]),
    ],
    0,
    0,
  )!;
  expect(points).toEqual({ screening: 0.3, balanced: 0.3, strict: 0.9 });
});

test('categories are pooled, ignored detections do not count', () => {
  const one = matches(1, [
    [0.9, ignored],
    [0.8, hit],
  ]);
  const other = matches(1, [
    [0.6, hit],
    [0.5, ignored],
  ]);
  expect(suggestOperatingPoints([one, other], 0, 0)).toEqual({ screening: 0.6, balanced: 0.6, strict: 0.6 });
});

test('equal scores stand or fall together', () => {
  const points = suggestOperatingPoints(
    [
      matches(2, [
        [0.5, hit],
        [0.5, falseAlarm],
        [0.5, hit],
      ]),
    ],
    0,
    0,
  )!;
  expect(points).toEqual({ screening: 0.5, balanced: 0.5, strict: 0.5 });
});

test('nothing found, no point', () => {
  expect(suggestOperatingPoints([matches(2, [[0.5, falseAlarm]])], 0, 0)).toBeUndefined();
  expect(suggestOperatingPoints([], 0, 0)).toBeUndefined();
});
