import { type CategoryMatches, outcome, truthTotal } from '../matches.ts';

/** What a threshold found and cost on the images that it was measured on. */
export interface ExpectedFigures {
  readonly score: number;
  /** Share of the truth. */
  readonly recall: number;
  readonly falseAlarmsPerImage: number;
}

/** Fine, as false alarms multiply from one low score to the next. */
const steps = 100;

/**
 * The figures at thresholds from 0.01 to 0.99, over all categories together, by rising score.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 * @param imageCount at least 1
 */
export function expectedFigures(
  categories: readonly CategoryMatches[],
  area: number,
  iou: number,
  imageCount: number,
): readonly ExpectedFigures[] {
  const total = categories.reduce((sum, matches) => sum + truthTotal(matches, area), 0);
  const count = (wanted: number, score: number) =>
    categories.reduce((sum, { outcomes, scores }) => {
      const kinds = outcomes[area]![iou]!;
      return sum + kinds.reduce((found, kind, at) => found + Number(kind === wanted && scores[at]! >= score), 0);
    }, 0);
  return Array.from({ length: steps - 1 }, (_, step) => {
    const score = (step + 1) / steps;
    return {
      score,
      recall: total === 0 ? 0 : count(outcome.hit, score) / total,
      falseAlarmsPerImage: count(outcome.falseAlarm, score) / imageCount,
    };
  });
}
