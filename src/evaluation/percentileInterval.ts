/** The middle 95 % of a bootstrap's figures. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The 2.5th and 97.5th percentile, interpolated; nothing where there are no figures. */
export function percentileInterval(figures: readonly number[]): Interval | undefined {
  if (figures.length === 0) return undefined;
  const sorted = Float64Array.from(figures).sort();
  return { lower: percentile(sorted, 0.025), upper: percentile(sorted, 0.975) };
}

function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
