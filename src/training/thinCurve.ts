export interface CurvePoint {
  readonly step: number;
  readonly value: number;
}

/** A long curve in few points. */
export interface ThinCurve {
  /** The least and the greatest value of each stretch, in the order in which they came: at most two for each. */
  readonly outline: readonly CurvePoint[];
  /** A point a stretch: the mean of the values around its middle, over a twentieth of the curve. */
  readonly trend: readonly CurvePoint[];
}

/** Cuts a curve into at most `stretches` of equally many points, so that it can be drawn small and nothing sticks out unseen. */
export function thinCurve(points: readonly CurvePoint[], stretches: number): ThinCurve {
  const sums = new Float64Array(points.length + 1);
  points.forEach(({ value }, index) => {
    sums[index + 1] = sums[index]! + value;
  });
  const length = Math.max(1, Math.ceil(points.length / stretches));
  const reach = Math.floor(points.length / 40);
  const outline: CurvePoint[] = [];
  const trend: CurvePoint[] = [];
  for (let start = 0; start < points.length; start += length) {
    const stretch = points.slice(start, start + length);
    outline.push(...extremes(stretch));
    const middle = start + (stretch.length >> 1);
    const first = Math.max(0, middle - reach);
    const end = Math.min(points.length, middle + reach + 1);
    trend.push({ step: points[middle]!.step, value: (sums[end]! - sums[first]!) / (end - first) });
  }
  return { outline, trend };
}

function extremes(stretch: readonly CurvePoint[]): readonly CurvePoint[] {
  const least = stretch.reduce((least, point) => (point.value < least.value ? point : least));
  const greatest = stretch.reduce((greatest, point) => (point.value > greatest.value ? point : greatest));
  if (least === greatest) return [least];
  return least.step < greatest.step ? [least, greatest] : [greatest, least];
}
