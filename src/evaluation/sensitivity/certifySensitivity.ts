import { TesescopeError } from '../../errors.ts';
import type { BootstrapOptions } from '../bootstrap/resampleFigures.ts';
import type { FoundScores } from './foundScores.ts';
import { type RecallBounds, recallBounds } from './recallBounds.ts';
import { spermNeeded } from './spermNeeded.ts';

/** A threshold whose recall is high enough, by the data as they are. */
export interface CertifiedThreshold extends RecallBounds {
  readonly threshold: number;
  readonly found: number;
  readonly truths: number;
  /** The lower of the two bounds, which the target is held against. */
  readonly lower: number;
  readonly decidedBy: 'exact' | 'bootstrap';
}

/**
 * The highest threshold whose recall's lower bound (the lower end of a 95 % interval: by patients, or exact binomial,
 * the lower of the two) reaches a target.
 *
 * @param groups places of the images of each patient
 * @param target 0 to 1
 * @throws TesescopeError `refused` where no threshold does, saying how many more sperm would be needed
 */
export function certifySensitivity(
  found: FoundScores,
  groups: readonly (readonly number[])[],
  target: number,
  options: BootstrapOptions = {},
): CertifiedThreshold {
  const truths = found.truths.reduce((sum, count) => sum + count, 0);
  if (truths === 0) {
    throw new TesescopeError('refused', 'The truth holds nothing to find, so no sensitivity can be claimed.');
  }
  const lastOfTies = [...found.scores.keys()].filter((place) => found.scores[place + 1] !== found.scores[place]);
  const boundsAt = (tie: number) => recallBounds(found, lastOfTies[tie]! + 1, groups, options);
  const reaches = (bounds: RecallBounds) => Math.min(bounds.exact, bounds.bootstrap) >= target;
  let enough = lastOfTies.length - 1;
  let bounds = enough < 0 ? recallBounds(found, 0, groups, options) : boundsAt(enough);
  if (!reaches(bounds)) throw refusal(bounds, truths, target);
  let short = -1;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    const middleBounds = boundsAt(middle);
    if (reaches(middleBounds)) {
      enough = middle;
      bounds = middleBounds;
    } else short = middle;
  }
  const { exact, bootstrap } = bounds;
  return {
    ...bounds,
    threshold: found.scores[lastOfTies[enough]!]!,
    found: lastOfTies[enough]! + 1,
    truths,
    lower: Math.min(exact, bootstrap),
    decidedBy: exact <= bootstrap ? 'exact' : 'bootstrap',
  };
}

function refusal(bounds: RecallBounds, truths: number, target: number): TesescopeError {
  const { recall, exact, bootstrap } = bounds;
  const claim = `a sensitivity of ${target} can't be claimed`;
  const lower = Math.min(exact, bootstrap);
  const found = `at its lowest score the detector finds ${share(recall)} of ${truths} sperm`;
  if (recall <= target) {
    return new TesescopeError(
      'refused',
      `Refused: ${claim}: ${found}, which is no more than the target. More data won't help; a better detector, or a lower target, will.`,
    );
  }
  const needed = spermNeeded(bounds, target);
  const advice =
    needed === undefined
      ? 'more than a million sperm would be needed; a better detector, or a lower target, is what helps'
      : `about ${Math.max(1, needed - truths)} more sperm would be needed (${Math.max(needed, truths + 1)} in all), if the same share of them is found`;
  return new TesescopeError(
    'refused',
    `Refused: ${claim}: ${found}, and the lower 95 % bound of that is ${share(lower)}; ${advice}.`,
  );
}

function share(value: number): string {
  return value.toFixed(4);
}
