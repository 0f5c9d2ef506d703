import { type WeightedFigures, weightedSum } from '../bootstrap/weightedFigure.ts';
import { cocoIous, foundIou } from '../matchCriteria.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import { paperFigures } from '../paperFigures.ts';
import type { BenchmarkName } from './benchmarkFigures.ts';
import { type BoxCounts, countedIous } from './boxCounts.ts';
import { shownFigures } from './shownFigures.ts';
import { type TiedAveragePrecision, tiedAveragePrecision } from './tiedAveragePrecision.ts';

/**
 * A rater's figures against a reference, of any resample of the images. AP and AR are means over classes, AR over
 * COCO's IoUs too; a rater's boxes in an image are never cut at 100.
 */
export function raterFigures(categories: readonly BoxCounts[]): WeightedFigures<BenchmarkName> {
  const shown = shownFigures(categories);
  return (weights) => {
    const ranges = (iou: number) => categories.map((counts) => tiedRange(counts, countedIous.indexOf(iou), weights));
    const half = rangeOf(ranges(0.5));
    const found = rangeOf(ranges(foundIou));
    const AR100 = meanOfKnown(categories.map((counts) => averageRecall(counts, weights)));
    return {
      ...shown(weights),
      AP50Worst: half.worst,
      AP50Best: half.best,
      AR100,
      paperF1Worst: paperFigures({ AP50: half.worst, AR100 }).F1,
      paperF1Best: paperFigures({ AP50: half.best, AR100 }).F1,
      AP30Worst: found.worst,
      AP30Best: found.best,
    };
  };
}

function tiedRange({ hits, boxes, truths }: BoxCounts, place: number, weights: Int32Array): TiedAveragePrecision {
  return tiedAveragePrecision(
    weightedSum(hits[place]!, weights),
    weightedSum(boxes, weights),
    weightedSum(truths, weights),
  );
}

function rangeOf(ranges: readonly TiedAveragePrecision[]): TiedAveragePrecision {
  return { worst: meanOfKnown(ranges.map(({ worst }) => worst)), best: meanOfKnown(ranges.map(({ best }) => best)) };
}

function averageRecall({ hits, truths }: BoxCounts, weights: Int32Array): number {
  const total = weightedSum(truths, weights);
  if (total === 0) return -1;
  return meanOfKnown(cocoIous.map((iou) => weightedSum(hits[countedIous.indexOf(iou)]!, weights) / total));
}
