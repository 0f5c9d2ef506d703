import Papa from 'papaparse';
import type { Benchmark } from './benchmark.ts';
import { benchmarkNames } from './benchmarkFigures.ts';

/**
 * `reference,without,name,figure,value,lower,upper,verdict`, a line a figure, full precision: first everybody's
 * figures, then differences (`name` is `model - RATER`, or `model - mean`), then agreement, which needs no reference
 * (`name` is `A - B`). Empty where there is no figure.
 */
export function formatBenchmarkCsv({ results, differences, pairs, alphas }: Benchmark): string {
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
  const bare = { reference: '', without: '', verdict: '' };
  const agreed = [
    ...pairs.map(({ first, second, F1 }) => {
      return {
        ...bare,
        name: `${first} - ${second}`,
        figure: 'pairF1',
        value: F1 === -1 ? '' : F1,
        ...ends(undefined),
      };
    }),
    ...Object.entries(alphas).map(([name, { value, interval }]) => {
      return { ...bare, name, figure: 'alpha', value: value ?? '', ...ends(interval) };
    }),
  ];
  return `${Papa.unparse([...figures, ...compared, ...agreed], { newline: '\n' })}\n`;
}

function ends(interval: { readonly lower: number; readonly upper: number } | undefined) {
  return { lower: interval?.lower ?? '', upper: interval?.upper ?? '' };
}
