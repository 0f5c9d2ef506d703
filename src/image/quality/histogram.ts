/** How many values of 0 to 1 fall into each of 1024 bins. */
export type Histogram = Uint32Array;

const bins = 1024;

export function createHistogram(): Histogram {
  return new Uint32Array(bins);
}

/** Counts a value of 0 to 1. */
export function count(histogram: Histogram, value: number): void {
  const bin = Math.floor(value * (bins - 1) + 0.5);
  histogram[bin] = histogram[bin]! + 1;
}

/** The value below which a share of all lies, evenly within its bin. */
export function quantile(histogram: Histogram, share: number): number {
  const rank = share * histogram.reduce((sum, number) => sum + number, 0);
  let below = 0;
  for (let bin = 0; bin < bins; bin++) {
    const number = histogram[bin]!;
    if (number > 0 && below + number >= rank) return Math.max(0, bin - 0.5 + (rank - below) / number) / (bins - 1);
    below += number;
  }
  return 1;
}

/** The share of values from one on. */
export function shareFrom(histogram: Histogram, value: number): number {
  const first = Math.ceil(value * (bins - 1));
  let above = 0;
  let all = 0;
  histogram.forEach((number, bin) => {
    all += number;
    if (bin >= first) above += number;
  });
  return all === 0 ? 0 : above / all;
}
