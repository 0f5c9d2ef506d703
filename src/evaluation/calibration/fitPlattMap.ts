import type { PlattMap } from '../../detection/calibration/calibrationMap.ts';
import { logistic, logOdds } from '../../detection/calibration/logistic.ts';
import type { ScoredOutcomes } from './scoredOutcomes.ts';

const mostSteps = 100;
/** Keeps the Newton step defined where outcomes are all alike. */
const ridge = 1e-9;

/**
 * Platt scaling: a logistic regression of the outcome on the score's log odds, with Platt's softened targets, by
 * Newton's method with halved steps (Lin, Lin, Weng 2007). Where higher scores are less often right the map is level.
 *
 * @param outcomes at least one, scores 0 to 1
 */
export function fitPlattMap({ scores, hits }: ScoredOutcomes): PlattMap {
  const hitCount = hits.reduce((sum, hit) => sum + hit, 0);
  const hitTarget = (hitCount + 1) / (hitCount + 2);
  const missTarget = 1 / (hits.length - hitCount + 2);
  const odds = Float64Array.from(scores, logOdds);
  const targets = Float64Array.from(hits, (hit) => (hit === 1 ? hitTarget : missTarget));
  let slope = 0;
  let offset = Math.log((hitCount + 1) / (hits.length - hitCount + 1));
  let loss = lossOf(odds, targets, slope, offset);
  for (let step = 0; step < mostSteps; step++) {
    const [slopeStep, offsetStep] = newtonStep(odds, targets, slope, offset);
    let share = 1;
    let next = lossOf(odds, targets, slope + slopeStep, offset + offsetStep);
    while (!(next <= loss) && share > 1e-10) {
      share /= 2;
      next = lossOf(odds, targets, slope + share * slopeStep, offset + share * offsetStep);
    }
    if (!(next < loss)) break;
    slope += share * slopeStep;
    offset += share * offsetStep;
    loss = next;
  }
  return slope >= 0 ? { kind: 'platt', slope, offset } : levelMap(targets);
}

/** The best of the maps that do not fall, where the best of all does. */
function levelMap(targets: Float64Array): PlattMap {
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  return { kind: 'platt', slope: 0, offset: Math.log(mean / (1 - mean)) };
}

function lossOf(odds: Float64Array, targets: Float64Array, slope: number, offset: number): number {
  return odds.reduce((sum, odd, place) => {
    const value = slope * odd + offset;
    return sum + Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value))) - targets[place]! * value;
  }, 0);
}

function newtonStep(odds: Float64Array, targets: Float64Array, slope: number, offset: number): [number, number] {
  let [slopeGradient, offsetGradient, slopes, mixed, offsets] = [0, 0, ridge, 0, ridge];
  odds.forEach((odd, place) => {
    const chance = logistic(slope * odd + offset);
    const error = chance - targets[place]!;
    const spread = chance * (1 - chance);
    slopeGradient += error * odd;
    offsetGradient += error;
    slopes += spread * odd * odd;
    mixed += spread * odd;
    offsets += spread;
  });
  const determinant = slopes * offsets - mixed * mixed;
  return [
    -(offsets * slopeGradient - mixed * offsetGradient) / determinant,
    -(slopes * offsetGradient - mixed * slopeGradient) / determinant,
  ];
}
