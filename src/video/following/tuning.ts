/** What the follower assumes of sperm and detectors. Lengths are in sides of the box, times in seconds. */
export const tuning = {
  /** Standard deviation of a detected centre. */
  measurementNoise: 0.2,
  /** Standard deviation of the velocity of something just seen, a second. */
  startSpeed: 18,
  /** Square root of the spectral density of the acceleration. */
  accelerationNoise: 1.3,
  turning: 3,
  /** Standard deviation of the logarithm of width and of height. */
  sizeNoise: 0.2,
  /** Share of a new size that is taken in. */
  sizeGain: 0.3,
  /** Squared distance in standard deviations beyond which nothing is taken up. */
  gate: 20,
  /** Cost from which a pair is worse than none. */
  costLimit: 8.4,
  overlapWeight: 2,
  tentativeMisses: 1,
  shiftTolerance: 0.6,
  shiftReach: 6,
};
