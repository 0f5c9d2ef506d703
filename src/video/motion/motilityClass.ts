/** The WHO's four classes, 6th edition (2021): grades a to d. */
export type MotilityClass = 'rapidly-progressive' | 'slowly-progressive' | 'non-progressive' | 'immotile';

/** Micrometres a second. */
const rapid = 25;
const slow = 5;
/** Average path velocity below which a head is at rest: the low cut-off usual in computer-aided analysis. */
const rest = 5;

/**
 * By the WHO's criterion of progress, the distance between where a sperm starts and where it is a second later: 25 µm or
 * more, 5 to less than 25 µm, less. The manual tells the non-progressive from the immotile by the tail, which is not seen
 * here: by the head's average path velocity instead.
 *
 * @param motion in micrometres a second
 */
export function motilityClass({ progress, vap }: { readonly progress: number; readonly vap: number }): MotilityClass {
  if (progress >= rapid) return 'rapidly-progressive';
  if (progress >= slow) return 'slowly-progressive';
  return vap >= rest ? 'non-progressive' : 'immotile';
}
