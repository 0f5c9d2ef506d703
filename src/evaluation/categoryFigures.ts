import { averagePrecision } from './averagePrecision.ts';
import type { Figures } from './figures.ts';
import { areaNames, cocoIous, foundIou, reportCriteria } from './matchCriteria.ts';
import type { CategoryMatches } from './matches.ts';
import { meanOfKnown } from './meanOfKnown.ts';
import { paperFigures } from './paperFigures.ts';
import { recall } from './recall.ts';

/** The figures of one category whose detections were matched by `reportCriteria`. */
export function categoryFigures(matches: CategoryMatches): Figures {
  const precisionOf = (area: (typeof areaNames)[number], ious = cocoIous) =>
    meanOfKnown(placesOf(ious).map((iou) => averagePrecision(matches, areaNames.indexOf(area), iou)));
  const recallOf = (area: (typeof areaNames)[number], maximum = 100, ious = cocoIous) =>
    meanOfKnown(placesOf(ious).map((iou) => recall(matches, areaNames.indexOf(area), iou, maximum)));
  const coco = {
    AP: precisionOf('all'),
    AP50: precisionOf('all', [0.5]),
    AP75: precisionOf('all', [0.75]),
    AP_small: precisionOf('small'),
    AP_medium: precisionOf('medium'),
    AP_large: precisionOf('large'),
    AR1: recallOf('all', 1),
    AR10: recallOf('all', 10),
    AR100: recallOf('all'),
    AR_small: recallOf('small'),
    AR_medium: recallOf('medium'),
    AR_large: recallOf('large'),
  };
  const found = { AP30: precisionOf('all', [foundIou]), recall30: recallOf('all', 100, [foundIou]) };
  return { coco, paper: paperFigures(coco), found };
}

function placesOf(ious: readonly number[]): number[] {
  return ious.map((iou) => reportCriteria.ious.indexOf(iou));
}
