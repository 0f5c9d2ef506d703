import { weightedSum } from '../bootstrap/weightedFigure.ts';

/** One thing that was judged: what each of those who judged it called it. */
export type Unit = readonly string[];

/**
 * Krippendorff's alpha for nominal data (Krippendorff, Content Analysis, 2004, chapter 11): 1 less the observed over
 * the expected disagreement. Units that one alone judged say nothing and are left out.
 *
 * @param images the units of each image
 * @returns a function of how often each image is taken; NaN where all values are the same, as nothing could disagree
 */
export function nominalAlpha(images: readonly (readonly Unit[])[]): (weights: Int32Array) => number {
  const pairable = images.map((units) => units.filter(({ length }) => length > 1));
  const observed = Float64Array.from(pairable, (units) => units.reduce((sum, unit) => sum + disagreement(unit), 0));
  const names = [...new Set(pairable.flat(2))];
  const counts = names.map((name) =>
    Int32Array.from(pairable, (units) => units.flat().filter((value) => value === name).length),
  );
  return (weights) => {
    const totals = counts.map((count) => weightedSum(count, weights));
    const all = totals.reduce((sum, total) => sum + total, 0);
    const expected = totals.reduce((sum, total) => sum + total * (all - total), 0);
    return expected === 0 ? Number.NaN : 1 - ((all - 1) * weightedSum(observed, weights)) / expected;
  };
}

/** Ordered pairs of unlike values of a unit, divided by its values less one. */
function disagreement(unit: Unit): number {
  const unlike = unit.reduce((sum, value) => sum + unit.filter((other) => other !== value).length, 0);
  return unlike / (unit.length - 1);
}
