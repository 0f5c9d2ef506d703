import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/** False alarms, an image or a true sperm, at which the FROC curve is read: LUNA16's seven. */
export const frocRates = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8] as const;

/** Free-response operating characteristic: what is found against the false alarms it costs. */
export interface Froc {
  readonly iou: number;
  readonly falseAlarmsPerImage: readonly number[];
  /** Best share of the truth found at no more false alarms than these; -1 where there is no truth to find. */
  readonly sensitivity: readonly number[];
  readonly mean: number;
  /** The same against false alarms for each true sperm: it does not depend on how large a field is. */
  readonly perTruth: {
    readonly falseAlarmsPerTruth: readonly number[];
    readonly sensitivity: readonly number[];
    readonly mean: number;
  };
}

/**
 * @param area place in the criteria's areas
 * @param iou place in `ious`
 */
export function froc(matches: CategoryMatches, area: number, iou: number, ious: readonly number[]): Froc {
  const total = truthTotal(matches, area);
  const outcomes = matches.outcomes[area]![iou]!;
  const curve = (units: number) => {
    const sensitivity = frocRates.map((rate) =>
      total === 0 ? -1 : hitsWithin(matches.scores, outcomes, rate * units) / total,
    );
    return { sensitivity, mean: sensitivity.reduce((sum, value) => sum + value, 0) / sensitivity.length };
  };
  return {
    iou: ious[iou]!,
    falseAlarmsPerImage: frocRates,
    ...curve(matches.truthCounts[area]!.length),
    perTruth: { falseAlarmsPerTruth: frocRates, ...curve(total) },
  };
}

/** Hits of the lowest threshold that lets no more than so many false alarms through. */
function hitsWithin(scores: Float64Array, outcomes: Uint8Array, most: number): number {
  let hits = 0;
  let falseAlarms = 0;
  let allowed = 0;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === outcome.hit) hits++;
    if (outcomes[i] === outcome.falseAlarm) falseAlarms++;
    if (falseAlarms > most) break;
    if (scores[i + 1] !== scores[i]) allowed = hits;
  }
  return allowed;
}
