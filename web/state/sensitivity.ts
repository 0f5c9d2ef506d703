import type { ModelMetadata } from '../../src/detection/modelMetadata.ts';

/** Scores below which nothing is followed at all, so that a lower sensitivity can't be chosen. */
export const lowestScore = 0.05;
export const highestScore = 0.95;

export interface Sensitivity {
  /** From which score on a detection counts. */
  readonly score: number;
  /** The operating point's name where it is one, else nothing. */
  readonly name: keyof ModelMetadata['operatingPoints'] | undefined;
  /** What it means, in words. */
  readonly meaning: string;
}

/** What a score means by the model's own account: what it finds and what it costs, where that was measured. */
export function describeSensitivity(
  { operatingPoints, expected }: Pick<ModelMetadata, 'operatingPoints' | 'expected'>,
  score: number,
): Sensitivity {
  const names = ['screening', 'balanced', 'strict'] as const;
  const name = names.find((candidate) => Math.abs(operatingPoints[candidate] - score) < 0.005);
  if (expected === undefined) {
    const meaning = `Shows what scores ${score.toFixed(2)} or more. This model does not say what that finds or costs.`;
    return { score, name, meaning };
  }
  const recall = between(expected.points, score, (point) => point.recall);
  const falseAlarms = between(expected.points, score, (point) => point.falseAlarmsPerImage);
  const meaning = `Finds about ${Math.round(recall * 100)} of 100 sperm, with ${falseAlarms.toFixed(1)} false alarms a field: measured on ${expected.measuredOn}.`;
  return { score, name, meaning };
}

type Point = NonNullable<ModelMetadata['expected']>['points'][number];

/** Linear between the measured scores, level beyond them. */
function between(points: readonly Point[], score: number, figureOf: (point: Point) => number): number {
  const next = points.findIndex((point) => point.score >= score);
  if (next === -1) return figureOf(points.at(-1)!);
  if (next === 0) return figureOf(points[0]!);
  const [below, above] = [points[next - 1]!, points[next]!];
  const part = (score - below.score) / (above.score - below.score);
  return figureOf(below) + part * (figureOf(above) - figureOf(below));
}
