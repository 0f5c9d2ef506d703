import { describe, expect, test } from 'vitest';
import { recall } from '../../src/evaluation/recall.ts';
import { syntheticMatches } from './syntheticMatches.ts';

const matches = syntheticMatches(
  [3, 1],
  [
    { image: 0, score: 0.9, outcome: 'falseAlarm' },
    { image: 0, score: 0.8, outcome: 'hit' },
    { image: 0, score: 0.7, outcome: 'hit' },
    { image: 1, score: 0.1, outcome: 'hit' },
    { image: 1, score: 0.05, outcome: 'ignored' },
  ],
);

describe('recall', () => {
  test.each([
    [1, 0.25],
    [2, 0.5],
    [3, 0.75],
    [100, 0.75],
  ])('of the best %i of each image', (maximum, expected) => {
    expect(recall(matches, 0, 0, maximum)).toBe(expected);
  });

  test('0 without detections, -1 without truth', () => {
    expect(recall(syntheticMatches([2], []), 0, 0, 100)).toBe(0);
    expect(recall(syntheticMatches([0], []), 0, 0, 100)).toBe(-1);
  });
});
