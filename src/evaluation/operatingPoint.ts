import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/** What a detector does when only detections of some score and more are shown. */
export interface OperatingPoint {
  readonly iou: number;
  readonly threshold: number;
  /** Share of the detections that are right; 1 where nothing is shown. */
  readonly precision: number;
  /** Share of the truth that is found. */
  readonly recall: number;
  /** Harmonic mean of precision and recall. */
  readonly F1: number;
  readonly falseAlarmsPerImage: number;
  /** Share of the images without truth (crowds aside) that show no false alarm; -1 where every image has truth. */
  readonly specificity: number;
}

/**
 * The figures at a threshold; nothing where there is no truth to find.
 *
 * @param area place in the criteria's areas
 * @param iou place in `ious`
 */
export function operatingPoint(
  matches: CategoryMatches,
  area: number,
  iou: number,
  ious: readonly number[],
  threshold: number,
): OperatingPoint | undefined {
  const total = truthTotal(matches, area);
  if (total === 0) return undefined;
  const outcomes = matches.outcomes[area]![iou]!;
  const alarms = new Int32Array(matches.truthCounts[area]!.length);
  let hits = 0;
  let falseAlarms = 0;
  for (let i = 0; i < outcomes.length && matches.scores[i]! >= threshold; i++) {
    if (outcomes[i] === outcome.hit) hits++;
    if (outcomes[i] !== outcome.falseAlarm) continue;
    falseAlarms++;
    alarms[matches.images[i]!]!++;
  }
  const empty = [...matches.truthCounts[area]!.keys()].filter((image) => matches.truthCounts[area]![image] === 0);
  return {
    iou: ious[iou]!,
    threshold,
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    recall: hits / total,
    F1: (2 * hits) / (total + hits + falseAlarms),
    falseAlarmsPerImage: falseAlarms / alarms.length,
    specificity: empty.length === 0 ? -1 : empty.filter((image) => alarms[image] === 0).length / empty.length,
  };
}
