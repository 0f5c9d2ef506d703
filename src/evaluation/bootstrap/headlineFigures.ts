import { cocoIous, foundIou, reportCriteria } from '../matchCriteria.ts';
import type { CategoryMatches } from '../matches.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import { paperFigures } from '../paperFigures.ts';
import type { BatchFigures } from './weightedFigure.ts';
import { weightedFroc } from './weightedFroc.ts';
import { weightedPrecisions } from './weightedPrecisions.ts';
import { weightedRecall } from './weightedRecall.ts';

/**
 * The paper's figures, the found ones, `froc30` (the mean sensitivity at 1/8 to 8 false alarms an image, IoU 0.3), and
 * average precision and recall by the distance of centres.
 */
export const headlineNames = ['AP50', 'AR100', 'F1', 'AP30', 'recall30', 'froc30', 'centreAP', 'centreRecall'] as const;

export type HeadlineName = (typeof headlineNames)[number];

/** The same detections of one category held against the truth in two ways. */
export interface HeadlineMatches {
  /** By `reportCriteria`. */
  readonly overlap: CategoryMatches;
  /** By `centreCriteria`. */
  readonly centre: CategoryMatches;
}

/** The headline figures of resamples, each the mean over the categories that have it. */
export function headlineFigures(categories: readonly HeadlineMatches[]): BatchFigures<HeadlineName> {
  const each = categories.map(categoryHeadlines);
  return (resamples) => {
    const figures = each.map((figuresOf) => figuresOf(resamples));
    return resamples.map((_, place) => {
      const mean = (name: Exclude<HeadlineName, 'F1'>) => meanOfKnown(figures.map((rows) => rows[place]![name]));
      return {
        ...paperFigures({ AP50: mean('AP50'), AR100: mean('AR100') }),
        AP30: mean('AP30'),
        recall30: mean('recall30'),
        froc30: mean('froc30'),
        centreAP: mean('centreAP'),
        centreRecall: mean('centreRecall'),
      };
    });
  };
}

function categoryHeadlines({ overlap, centre }: HeadlineMatches): BatchFigures<Exclude<HeadlineName, 'F1'>> {
  const found = reportCriteria.ious.indexOf(foundIou);
  const precisions = weightedPrecisions([
    { matches: overlap, area: 0, iou: reportCriteria.ious.indexOf(0.5) },
    { matches: overlap, area: 0, iou: found },
    { matches: centre, area: 0, iou: 0 },
  ]);
  const AR100 = weightedRecall(
    overlap,
    0,
    cocoIous.map((iou) => reportCriteria.ious.indexOf(iou)),
  );
  const recall30 = weightedRecall(overlap, 0, [found]);
  const froc30 = weightedFroc(overlap, 0, found);
  const centreRecall = weightedRecall(centre, 0, [0]);
  return (resamples) => {
    const rows = precisions(resamples);
    return resamples.map((weights, place) => {
      const [AP50, AP30, centreAP] = rows[place]!;
      return {
        AP50: AP50!,
        AR100: AR100(weights),
        AP30: AP30!,
        recall30: recall30(weights),
        froc30: froc30(weights),
        centreAP: centreAP!,
        centreRecall: centreRecall(weights),
      };
    });
  };
}
