import type { Dataset } from '../../annotation/dataset.ts';
import type { WeightedFigures } from '../bootstrap/weightedFigure.ts';
import { weightedPrecisions } from '../bootstrap/weightedPrecisions.ts';
import { weightedRecall } from '../bootstrap/weightedRecall.ts';
import type { ImageDetection } from '../imageDetection.ts';
import { cocoIous, foundIou, type MatchCriteria } from '../matchCriteria.ts';
import { matchDetections } from '../matchDetections.ts';
import type { CategoryMatches } from '../matches.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import { paperFigures } from '../paperFigures.ts';
import type { BenchmarkName } from './benchmarkFigures.ts';
import { boxCounts, countedIous } from './boxCounts.ts';
import { shownFigures } from './shownFigures.ts';

/** How a model's detections are matched for a benchmark; places of IoUs are those in `countedIous`. */
export const modelCriteria: MatchCriteria = {
  ious: countedIous,
  areas: [{ minimum: 0, maximum: 1e10 }],
  maximum: 100,
};

/**
 * A model's figures against a reference, of any resample of the images: AP and AR over all detections as COCO has them,
 * the others over those of a score of `threshold` and more, matched as a rater's boxes are.
 *
 * @param reference images by rising id
 * @throws TesescopeError as `matchDetections`
 */
export function modelFigures(
  detections: readonly ImageDetection[],
  reference: Dataset,
  threshold: number,
): WeightedFigures<BenchmarkName> {
  const { categories } = matchDetections(reference, detections, modelCriteria);
  const ranked = categories.map(rankedFigures);
  const above = detections.filter(({ score }) => score >= threshold);
  const shown = shownFigures(boxCounts(above, reference.annotations, reference.images, reference.categories));
  return (weights) => {
    const each = ranked.map((figuresOf) => figuresOf(weights));
    const AP50 = meanOfKnown(each.map((figures) => figures.AP50));
    const AP30 = meanOfKnown(each.map((figures) => figures.AP30));
    const AR100 = meanOfKnown(each.map((figures) => figures.AR100));
    const { F1 } = paperFigures({ AP50, AR100 });
    return {
      ...shown(weights),
      AP50Worst: AP50,
      AP50Best: AP50,
      AR100,
      paperF1Worst: F1,
      paperF1Best: F1,
      AP30Worst: AP30,
      AP30Best: AP30,
    };
  };
}

function rankedFigures(matches: CategoryMatches): WeightedFigures<'AP50' | 'AP30' | 'AR100'> {
  const placesOf = (ious: readonly number[]) => ious.map((iou) => countedIous.indexOf(iou));
  const precisions = weightedPrecisions(placesOf([0.5, foundIou]).map((iou) => ({ matches, area: 0, iou })));
  const AR100 = weightedRecall(matches, 0, placesOf(cocoIous));
  return (weights) => {
    const [AP50, AP30] = precisions([weights])[0]!;
    return { AP50: AP50!, AP30: AP30!, AR100: AR100(weights) };
  };
}
