import Papa from 'papaparse';
import type { Evaluation } from './evaluateMatches.ts';
import { figureRows } from './figureRows.ts';

/** `category,group,figure,value`, a line a figure, full precision; the mean first. Empty where there is no truth. */
export function formatEvaluationCsv(evaluation: Evaluation): string {
  const scopes = [{ name: 'all', ...evaluation }, ...evaluation.byCategory];
  const rows = scopes.flatMap((scope) =>
    figureRows.map(({ group, name, figureOf }) => {
      const value = figureOf(scope);
      return { category: scope.name, group, figure: name, value: value === -1 ? '' : value };
    }),
  );
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
