import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/**
 * The threshold with the highest F1, the highest such threshold; nothing where nothing is found.
 * Chosen on the data that it is measured on, it flatters: choose it on validation data.
 */
export function bestThreshold(matches: CategoryMatches, area: number, iou: number): number | undefined {
  const total = truthTotal(matches, area);
  const outcomes = matches.outcomes[area]![iou]!;
  let hits = 0;
  let falseAlarms = 0;
  let bestF1 = 0;
  let best: number | undefined;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === outcome.hit) hits++;
    if (outcomes[i] === outcome.falseAlarm) falseAlarms++;
    const F1 = (2 * hits) / (total + hits + falseAlarms);
    if (matches.scores[i + 1] === matches.scores[i] || F1 <= bestF1) continue;
    bestF1 = F1;
    best = matches.scores[i]!;
  }
  return best;
}
