import type { Category } from '../annotation/dataset.ts';
import { bestThreshold } from './bestThreshold.ts';
import type { HeadlineMatches } from './bootstrap/headlineFigures.ts';
import { exactInterval } from './exactInterval.ts';
import { type FalseAlarmRates, type FieldMeasures, falseAlarmRates } from './falseAlarmRates.ts';
import { type Froc, froc } from './froc.ts';
import { interpolatedPrecision } from './interpolatedPrecision.ts';
import { centreCriteria, foundIou, reportCriteria } from './matchCriteria.ts';
import { type CategoryMatches, outcome, truthTotal } from './matches.ts';
import { type OperatingPoint, operatingPoint } from './operatingPoint.ts';
import type { Interval } from './percentileInterval.ts';

export interface CategoryCurves {
  readonly id: Category['id'];
  readonly name: Category['name'];
  /** At the recalls 0, 0.01, ... 1, for each IoU; nothing where there is no truth to find. */
  readonly precision: readonly { readonly iou: number; readonly precision: readonly number[] }[];
  readonly froc: readonly Froc[];
  /** Clopper and Pearson's 95 % interval of recall30, as if things were independent; nothing without truth. */
  readonly recall30Exact: Interval | undefined;
  /** At the threshold of the highest F1 on these very data. */
  readonly bestF1: readonly CostedPoint[];
  /** The same where the distance of centres decides; no F1 without truth. */
  readonly centre: { readonly froc: Omit<Froc, 'iou'>; readonly bestF1: Omit<CostedPoint, 'iou'> | undefined };
}

/** An operating point with its false alarms in the units that are known. */
export type CostedPoint = OperatingPoint & FalseAlarmRates;

/** The curves of one category. */
export function categoryCurves({ overlap, centre }: HeadlineMatches, measures: FieldMeasures): CategoryCurves {
  const { ious } = reportCriteria;
  const looked = [foundIou, 0.5].map((iou) => ious.indexOf(iou));
  return {
    id: overlap.category.id,
    name: overlap.category.name,
    precision: ious.flatMap((iou, place) => {
      const precision = interpolatedPrecision(overlap, 0, place);
      return precision === undefined ? [] : { iou, precision: [...precision] };
    }),
    recall30Exact: recallInterval(overlap, ious.indexOf(foundIou)),
    froc: looked.map((place) => froc(overlap, 0, place, ious)),
    bestF1: looked.flatMap((place) => bestPoint(overlap, place, ious, measures) ?? []),
    centre: centreCurves(centre, measures),
  };
}

function centreCurves(matches: CategoryMatches, measures: FieldMeasures): CategoryCurves['centre'] {
  const { iou: _distance, ...curve } = froc(matches, 0, 0, centreCriteria.ious);
  const best = bestPoint(matches, 0, centreCriteria.ious, measures);
  if (best === undefined) return { froc: curve, bestF1: undefined };
  const { iou: _same, ...point } = best;
  return { froc: curve, bestF1: point };
}

function bestPoint(
  matches: CategoryMatches,
  place: number,
  ious: readonly number[],
  measures: FieldMeasures,
): CostedPoint | undefined {
  const threshold = bestThreshold(matches, 0, place);
  const point = threshold === undefined ? undefined : operatingPoint(matches, 0, place, ious, threshold);
  return point && { ...point, ...falseAlarmRates(point.falseAlarmsPerImage, measures) };
}

function recallInterval(matches: CategoryMatches, iou: number): Interval | undefined {
  const total = truthTotal(matches, 0);
  const hits = matches.outcomes[0]![iou]!.reduce((count, value) => count + Number(value === outcome.hit), 0);
  return total === 0 ? undefined : exactInterval(hits, total);
}
