import Papa from 'papaparse';
import { headlineNames } from '../../evaluation/bootstrap/headlineFigures.ts';
import { type CsvRow, csvCells } from './csv/csvRow.ts';
import { curveLines } from './csv/curveLines.ts';
import { figureLines } from './csv/figureLines.ts';
import { groupLines } from './csv/groupLines.ts';
import { scoreLines } from './csv/scoreLines.ts';
import type { EvaluationReport } from './evaluationReport.ts';

/**
 * Every figure of a report, a line each, in full precision:
 * `category,group,figure,value,lower,upper,interval,overlap,at`. Empty where there is no figure. Names that a
 * spreadsheet would take for formulas are kept from it by an apostrophe.
 */
export function evaluationCsv(report: EvaluationReport): string {
  const rows = [
    ...figureLines(report),
    ...curveLines(report),
    ...groupLines(report),
    ...scoreLines(report),
    ...comparisonLines(report),
  ];
  return `${Papa.unparse(rows.map(csvCells), { newline: '\n', escapeFormulae: true })}\n`;
}

function comparisonLines({ comparison }: EvaluationReport): readonly CsvRow[] {
  if (comparison === undefined) return [];
  return headlineNames.flatMap((name): readonly CsvRow[] => {
    const difference = comparison[name];
    if (difference === undefined) return [];
    const common = { category: 'all', group: 'comparison', at: name } as const;
    return [
      { ...common, figure: 'other', value: difference.other },
      { ...common, figure: 'difference', value: difference.difference, interval: difference.interval },
      { ...common, figure: 'pValue', value: difference.pValue },
    ];
  });
}
