import type { BenchmarkName } from './benchmarkFigures.ts';

/** Columns of a benchmark's tables: a figure, or the ends of its range. */
export const figureTitles: readonly { readonly title: string; readonly names: readonly BenchmarkName[] }[] = [
  { title: 'AP50', names: ['AP50Worst', 'AP50Best'] },
  { title: 'AR100', names: ['AR100'] },
  { title: 'paper F1', names: ['paperF1Worst', 'paperF1Best'] },
  { title: 'AP30', names: ['AP30Worst', 'AP30Best'] },
  { title: 'recall30', names: ['recall30'] },
  { title: 'precision', names: ['precision'] },
  { title: 'recall', names: ['recall'] },
  { title: 'F1', names: ['F1'] },
  { title: 'mean IoU', names: ['meanIou'] },
  { title: 'false alarms an image', names: ['falseAlarmsPerImage'] },
];
