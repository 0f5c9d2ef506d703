import type { CalibrationMap } from '../../detection/calibration/calibrationMap.ts';
import { TesescopeError } from '../../errors.ts';
import { fitIsotonicMap } from './fitIsotonicMap.ts';
import { fitPlattMap } from './fitPlattMap.ts';
import type { ScoredOutcomes } from './scoredOutcomes.ts';

/**
 * @throws TesescopeError `refused` where nothing was detected, or scores are outside 0 to 1
 */
export function fitCalibration(outcomes: ScoredOutcomes, kind: CalibrationMap['kind']): CalibrationMap {
  if (outcomes.scores.length === 0) {
    throw new TesescopeError('refused', 'No detection counts, so there is nothing to fit a calibration to.');
  }
  const strange = outcomes.scores.find((score) => score < 0 || score > 1);
  if (strange !== undefined) {
    throw new TesescopeError('refused', `A score of ${strange} can't be calibrated: scores must be from 0 to 1.`);
  }
  return kind === 'isotonic' ? fitIsotonicMap(outcomes) : fitPlattMap(outcomes);
}
