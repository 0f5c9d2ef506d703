import { type CategoryMatches, outcome } from '../matches.ts';

/** What a threshold costs, over all categories together. */
export interface PooledCosts {
  /** Share of the detections shown that are right; 1 where none is shown. */
  readonly precision: number;
  readonly falseAlarmsPerImage: number;
  /** Share of the images without truth that show no false alarm; -1 where every image has truth. */
  readonly specificity: number;
}

/**
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 * @param imageCount at least 1
 */
export function pooledCosts(
  categories: readonly CategoryMatches[],
  area: number,
  iou: number,
  threshold: number,
  imageCount: number,
): PooledCosts {
  const alarms = new Int32Array(imageCount);
  const truths = new Int32Array(imageCount);
  let hits = 0;
  for (const { scores, images, outcomes, truthCounts } of categories) {
    truthCounts[area]!.forEach((count, image) => {
      truths[image]! += count;
    });
    for (let place = 0; place < scores.length && scores[place]! >= threshold; place++) {
      const kind = outcomes[area]![iou]![place];
      if (kind === outcome.hit) hits++;
      if (kind === outcome.falseAlarm) alarms[images[place]!]!++;
    }
  }
  const falseAlarms = alarms.reduce((sum, count) => sum + count, 0);
  const empty = [...truths.keys()].filter((image) => truths[image] === 0);
  return {
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    falseAlarmsPerImage: falseAlarms / imageCount,
    specificity: empty.length === 0 ? -1 : empty.filter((image) => alarms[image] === 0).length / empty.length,
  };
}
