import { exactLowerBound } from '../exactInterval.ts';

/** How many sperm a case may hold in which nothing was found: upper 95 % bounds. */
export interface RemainingSperm {
  /** In the fields that were searched. */
  readonly inSearchedFields: number;
  /** The mean of a field, for what was not searched. */
  readonly perField: number;
}

/** Each of the two ways to be wrong, a sensitivity that is lower or sperm that were missed by chance, has half of 5 %. */
const tail = 0.025;

/**
 * The bounds after a search that found nothing.
 *
 * The sensitivity is at least s, the lower end of Clopper and Pearson's 95 % interval of `found` in `truths`. With M
 * sperm in the fields all are missed with a chance of (1 - s)^M at most; the bound is the largest M for which that is
 * 2.5 % or more: floor(log 0.025 / log(1 - s)). For sperm strewn by Poisson's law at a density of d a field it is
 * exp(-s d n) after n fields, and the bound -log(0.025) / (s n). Either is wrong in 5 % of studies at most (Bonferroni:
 * 2.5 % for s, 2.5 % for the miss).
 *
 * It assumes that the case's sperm are as easy to find as those of the validation data, that each is found or missed
 * by itself, that the threshold was set without looking at the validation data, or the sensitivity measured anew, and
 * that someone looked at all that was shown.
 *
 * @param found sperm found in the validation data at the threshold used
 * @param truths sperm in the validation data, at least 1
 * @param fieldsSearched at least 1
 * @returns Infinity where the sensitivity may be 0
 */
export function spermThatMayRemain(found: number, truths: number, fieldsSearched: number): RemainingSperm {
  const sensitivity = exactLowerBound(found, truths);
  if (sensitivity <= 0) return { inSearchedFields: Infinity, perField: Infinity };
  return {
    inSearchedFields: Math.floor(Math.log(tail) / Math.log1p(-sensitivity)),
    perField: -Math.log(tail) / (sensitivity * fieldsSearched),
  };
}
