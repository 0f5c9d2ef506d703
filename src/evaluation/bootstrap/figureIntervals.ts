import { type Interval, percentileInterval } from '../percentileInterval.ts';

/** 95 % percentile intervals of resampled figures; nothing for a figure that no resample has. */
export function figureIntervals<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, number>>[],
): Readonly<Record<Name, Interval | undefined>> {
  const intervalOf = (name: Name) => percentileInterval(rows.map((row) => row[name]).filter((figure) => figure !== -1));
  return Object.fromEntries(names.map((name) => [name, intervalOf(name)])) as Record<Name, Interval | undefined>;
}
