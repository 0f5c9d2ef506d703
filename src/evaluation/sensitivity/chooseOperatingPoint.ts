import type { BootstrapOptions } from '../bootstrap/resampleFigures.ts';
import { foundIou } from '../matchCriteria.ts';
import { matchDetections } from '../matchDetections.ts';
import { patientGroups } from '../patientGroups.ts';
import { floored, type OperatingPoints, suggestOperatingPoints } from '../suggestOperatingPoints.ts';
import { type CertifiedThreshold, certifySensitivity } from './certifySensitivity.ts';
import { type ExpectedFigures, expectedFigures } from './expectedFigures.ts';
import { foundScores } from './foundScores.ts';
import { type PooledCosts, pooledCosts } from './pooledCosts.ts';
import type { Study } from './selectCategory.ts';

/** A threshold for a claim of sensitivity, what it costs, and the three named points that go with it. */
export interface ChosenOperatingPoint extends CertifiedThreshold, PooledCosts {
  /** The sensitivity claimed. */
  readonly target: number;
  readonly iou: number;
  readonly images: number;
  /** Patients, and images without one. */
  readonly groups: number;
  /** `screening` is the claim's threshold, or `balanced` where that is lower still. */
  readonly points: OperatingPoints;
  /** What other thresholds found and cost, by rising score. */
  readonly expected: readonly ExpectedFigures[];
}

/**
 * The operating point of validation data at IoU 0.3, over all categories together.
 *
 * @param target sensitivity, 0 to 1
 * @throws TesescopeError as `rankStudy`, and `refused` as `certifySensitivity`
 */
export function chooseOperatingPoint(
  { dataset, detections }: Study,
  target: number,
  options: BootstrapOptions = {},
): ChosenOperatingPoint {
  const criteria = { ious: [foundIou], areas: [{ minimum: 0, maximum: 1e10 }], maximum: 100 };
  const { imageIds, categories } = matchDetections(dataset, detections, criteria);
  const groups = patientGroups(dataset.images, imageIds);
  const certified = certifySensitivity(foundScores(categories, 0, 0, imageIds.length), groups, target, options);
  const { balanced, strict } = suggestOperatingPoints(categories, 0, 0)!;
  return {
    target,
    iou: foundIou,
    images: imageIds.length,
    groups: groups.length,
    ...certified,
    ...pooledCosts(categories, 0, 0, certified.threshold, imageIds.length),
    points: { screening: floored(Math.min(certified.threshold, balanced)), balanced, strict },
    expected: expectedFigures(categories, 0, 0, imageIds.length),
  };
}
