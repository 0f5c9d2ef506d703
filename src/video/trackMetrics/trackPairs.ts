/** Sums kept for pairs of a true and a found track; pairs never added to are 0. */
export interface TrackPairs {
  readonly add: (truth: number, found: number, amount: number) => void;
  readonly get: (truth: number, found: number) => number;
  readonly forEach: (visit: (truth: number, found: number, sum: number) => void) => void;
}

export function createTrackPairs(foundTracks: number): TrackPairs {
  const sums = new Map<number, number>();
  return {
    add: (truth, found, amount) => {
      const key = truth * foundTracks + found;
      sums.set(key, (sums.get(key) ?? 0) + amount);
    },
    get: (truth, found) => sums.get(truth * foundTracks + found) ?? 0,
    forEach: (visit) => {
      for (const [key, sum] of sums) visit(Math.floor(key / foundTracks), key % foundTracks, sum);
    },
  };
}
