import type { HeadlineName } from '../../../evaluation/bootstrap/headlineFigures.ts';
import { figureRows } from '../../../evaluation/figureRows.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import { headlines } from '../headlines.ts';
import type { CsvRow } from './csvRow.ts';

/** Headline figures with their intervals, COCO's, and those of each category. */
export function figureLines(report: EvaluationReport): readonly CsvRow[] {
  const headline = headlines.map(
    ({ name, figureOf }): CsvRow => ({
      category: 'all',
      group: groups[name],
      figure: name,
      value: figureOf(report),
      interval: report.intervals[name],
    }),
  );
  const coco = figureRows
    .filter(({ group }) => group === 'coco')
    .map(({ group, name, figureOf }): CsvRow => ({ category: 'all', group, figure: name, value: figureOf(report) }));
  const each = report.byCategory.flatMap((category) =>
    figureRows.map(
      ({ group, name, figureOf }): CsvRow => ({
        category: category.name,
        group,
        figure: name,
        value: figureOf(category),
      }),
    ),
  );
  return [...headline, ...coco, ...each];
}

const groups: Readonly<Record<HeadlineName, string>> = {
  AP50: 'paper',
  AR100: 'paper',
  F1: 'paper',
  AP30: 'found',
  recall30: 'found',
  froc30: 'froc',
  centreAP: 'centre',
  centreRecall: 'centre',
};
