import type { Interval } from './percentileInterval.ts';

/** Chance on either side of a 95 % interval. */
const tail = 0.025;

/** Halvings of 0 to 1: below the spacing of doubles. */
const halvings = 60;

/**
 * Clopper and Pearson's exact 95 % interval of a share, as if the trials were independent.
 *
 * @param hits 0 to `trials`
 * @param trials at least 1
 */
export function exactInterval(hits: number, trials: number): Interval {
  return { lower: exactLowerBound(hits, trials), upper: upperBound(hits, trials) };
}

/** The lower end of `exactInterval` alone, which is quick where there are few misses. */
export function exactLowerBound(hits: number, trials: number): number {
  return 1 - upperBound(trials - hits, trials);
}

/** The share at which so few hits or fewer have the chance `tail`. */
function upperBound(hits: number, trials: number): number {
  if (hits === trials) return 1;
  const logChoose = new Float64Array(hits + 1);
  for (let i = 0; i < hits; i++) logChoose[i + 1] = logChoose[i]! + Math.log((trials - i) / (i + 1));
  let low = hits / trials;
  let high = 1;
  for (let step = 0; step < halvings; step++) {
    const share = (low + high) / 2;
    const logHit = Math.log(share);
    const logMiss = Math.log1p(-share);
    const chance = logChoose.reduce((sum, log, i) => sum + Math.exp(log + i * logHit + (trials - i) * logMiss), 0);
    if (chance > tail) low = share;
    else high = share;
  }
  return low;
}
