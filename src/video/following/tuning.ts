/**
 * What the follower assumes of sperm and detectors, found by search on degraded boxes of VISEM-Tracking and drawn 10 px
 * heads. Lengths are in sides of the box, times in seconds.
 */
export const tuning = {
  /** Standard deviation of a detected centre. */
  measurementNoise: 0.2,
  /** Standard deviation of the velocity of something just seen, a second. */
  startSpeed: 18,
  /** Square root of the spectral density of the acceleration of something at rest. */
  accelerationNoise: 1.3,
  /** What speed adds to that, as a share of the speed: swimmers turn. */
  turning: 3,
  /** Standard deviation of the logarithm of width and of height. */
  sizeNoise: 0.2,
  /** Share of a new size that is taken in. */
  sizeGain: 0.3,
  /** Squared distance in standard deviations beyond which nothing is taken up. */
  gate: 20,
  /** Cost from which a pair is worse than none. */
  costLimit: 8.4,
  /** Cost of boxes that do not overlap at all. */
  overlapWeight: 2,
  /** Frames in a row that a tentative track may miss. */
  tentativeMisses: 1,
  /** From where a track was expected, within which a detection speaks for a common shift. */
  shiftTolerance: 0.6,
  /** The longest common shift looked for. */
  shiftReach: 6,
} as const;
