/** A map from a detector's scores to the chance that it is right (that a truth is there at IoU 0.3). It never falls. */
export type CalibrationMap = IsotonicMap | PlattMap;

export const calibrationKinds = ['isotonic', 'platt'] as const satisfies readonly CalibrationMap['kind'][];

/**
 * Straight between the points, level beyond them. A step would let two scores that differ by a rounding jump from one
 * chance to the next; scikit-learn draws straight lines too.
 */
export interface IsotonicMap {
  readonly kind: 'isotonic';
  /** Rising. */
  readonly scores: readonly number[];
  /** `[scores]`, 0 to 1, never falling. */
  readonly chances: readonly number[];
}

/** chance = 1 / (1 + exp(-(slope * log(score / (1 - score)) + offset))) */
export interface PlattMap {
  readonly kind: 'platt';
  /** At least 0. */
  readonly slope: number;
  readonly offset: number;
}

/** A map, and what it was fitted to. */
export type Calibration = CalibrationMap & {
  /** How many detections. */
  readonly detections: number;
  /** Name of the annotated images. */
  readonly data: string;
};
