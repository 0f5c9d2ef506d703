import { type HeadlineName, headlineNames } from '../bootstrap/headlineFigures.ts';
import type { Comparison, Difference } from '../compareDetections.ts';
import { formatTable } from '../formatTable.ts';
import { formatFigure } from './formatFigure.ts';

/** Two detectors side by side, a row a figure. */
export function formatComparison(comparison: Comparison): string {
  const rows = headlineNames.flatMap((name) => differenceRow(name, comparison[name]));
  const head = ['  figure', 'these', 'the other', 'difference', '95 % interval', 'p'];
  return `Against the other detections (paired bootstrap over the same images)\n${formatTable([head, ...rows])}`;
}

function differenceRow(name: HeadlineName, difference: Difference | undefined): string[][] {
  if (difference === undefined) return [];
  const { value, other, interval, pValue } = difference;
  const between = `${signed(interval.lower)} to ${signed(interval.upper)}`;
  return [
    [`  ${name}`, formatFigure(value), formatFigure(other), signed(difference.difference), between, pValue.toFixed(4)],
  ];
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
}
