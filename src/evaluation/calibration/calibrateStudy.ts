import type { Calibration, CalibrationMap } from '../../detection/calibration/calibrationMap.ts';
import { foundIou, reportCriteria } from '../matchCriteria.ts';
import { matchDetections } from '../matchDetections.ts';
import type { Study } from '../sensitivity/selectCategory.ts';
import { fitCalibration } from './fitCalibration.ts';
import { scoredOutcomes } from './scoredOutcomes.ts';

/**
 * The calibration of all of a study's detections at IoU 0.3.
 *
 * @param data name of the study's truth
 * @throws TesescopeError as `rankStudy` and `fitCalibration`
 */
export function calibrateStudy(
  { dataset, detections }: Study,
  kind: CalibrationMap['kind'],
  data: string,
): Calibration {
  const { categories } = matchDetections(dataset, detections, { ...reportCriteria, ious: [foundIou] });
  const outcomes = scoredOutcomes(categories, 0, 0);
  return { ...fitCalibration(outcomes, kind), detections: outcomes.scores.length, data };
}
