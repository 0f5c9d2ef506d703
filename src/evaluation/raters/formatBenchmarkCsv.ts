import Papa from 'papaparse';
import type { Benchmark } from './benchmark.ts';
import { benchmarkNames } from './benchmarkFigures.ts';

/**
 * `reference,without,name,figure,value,lower,upper,verdict`, a line a figure, full precision: first everybody's
 * figures, then differences (`name` is `model - RATER`, or `model - mean`). Empty where there is no figure.
 */
export function formatBenchmarkCsv({ results, differences }: Benchmark): string {
  const figures = results.flatMap(({ reference, without = '', name, figures: values, intervals }) =>
    benchmarkNames.map((figure) => {
      const value = values[figure] === -1 ? '' : values[figure];
      return { reference, without, name, figure, value, ...ends(intervals[figure]), verdict: '' };
    }),
  );
  const compared = differences.map(({ reference, rater, figure, difference, interval, verdict }) => ({
    reference,
    without: reference === 'others' ? (rater ?? '') : '',
    name: `model - ${rater ?? 'mean'}`,
    figure,
    value: difference ?? '',
    ...ends(interval),
    verdict,
  }));
  return `${Papa.unparse([...figures, ...compared], { newline: '\n' })}\n`;
}

function ends(interval: { readonly lower: number; readonly upper: number } | undefined) {
  return { lower: interval?.lower ?? '', upper: interval?.upper ?? '' };
}
