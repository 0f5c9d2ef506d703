import type { CalibrationMap, IsotonicMap } from './calibrationMap.ts';
import { logistic, logOdds } from './logistic.ts';

/** The chance, 0 to 1, that a detection of a score is right; never less for a higher score. */
export function calibratedChance(map: CalibrationMap, score: number): number {
  return map.kind === 'isotonic' ? interpolate(map, score) : logistic(map.slope * logOdds(score) + map.offset);
}

function interpolate({ scores, chances }: IsotonicMap, score: number): number {
  let above = 0;
  for (let end = scores.length; above < end; ) {
    const middle = (above + end) >> 1;
    if (scores[middle]! < score) above = middle + 1;
    else end = middle;
  }
  if (above === scores.length) return chances[above - 1]!;
  if (above === 0) return chances[0]!;
  const [from, to] = [chances[above - 1]!, chances[above]!];
  const share = (score - scores[above - 1]!) / (scores[above]! - scores[above - 1]!);
  return Math.min(to, from + share * (to - from));
}
