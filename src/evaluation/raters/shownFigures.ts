import { type WeightedFigures, weightedSum } from '../bootstrap/weightedFigure.ts';
import { foundIou } from '../matchCriteria.ts';
import { type BoxCounts, countedIous } from './boxCounts.ts';

type ShownName = 'recall30' | 'precision' | 'recall' | 'F1' | 'meanIou' | 'falseAlarmsPerImage';

/** Figures of boxes as they are, without a look at scores, over all classes together. */
export function shownFigures(categories: readonly BoxCounts[]): WeightedFigures<ShownName> {
  const found = countedIous.indexOf(foundIou);
  const half = countedIous.indexOf(0.5);
  return (weights) => {
    const sum = (countsOf: (counts: BoxCounts) => Int32Array | Float64Array) =>
      categories.reduce((total, counts) => total + weightedSum(countsOf(counts), weights), 0);
    const truths = sum((counts) => counts.truths);
    const boxes = sum((counts) => counts.boxes);
    const hits = sum(({ hits }) => hits[half]!);
    const images = weights.reduce((total, weight) => total + weight, 0);
    return {
      recall30: truths === 0 ? -1 : sum((counts) => counts.hits[found]!) / truths,
      precision: boxes === 0 ? 1 : hits / boxes,
      recall: truths === 0 ? -1 : hits / truths,
      F1: truths === 0 ? -1 : (2 * hits) / (truths + boxes),
      meanIou: hits === 0 ? -1 : sum(({ overlaps }) => overlaps) / hits,
      falseAlarmsPerImage: (boxes - hits) / images,
    };
  };
}
