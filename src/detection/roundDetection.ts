import type { Box } from '../geometry/box.ts';

/** A box for people and files: `[x, y, width, height]` in hundredths of a pixel. */
export function roundBox({ x, y, width, height }: Box): number[] {
  return [x, y, width, height].map((value) => Number(value.toFixed(2)));
}

/** A score for people and files: five decimals. */
export function roundScore(score: number): number {
  return Number(score.toFixed(5));
}
