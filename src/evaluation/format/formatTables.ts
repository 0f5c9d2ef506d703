import { formatTable } from '../formatTable.ts';
import type { EvaluationTables } from '../tables/evaluationTables.ts';
import type { ImageTableRow } from '../tables/imageTable.ts';
import type { TableRow } from '../tables/tableRow.ts';
import { formatFigure, formatInterval } from './formatFigure.ts';

/** A text for each table that has rows. */
export function formatTables({ stratum, patient, phenotype, size }: EvaluationTables): readonly string[] {
  return [
    ...imageText('stratum', stratum),
    ...imageText('patient', patient),
    ...truthText('phenotype', phenotype),
    ...truthText('size', size),
  ];
}

function imageText(kind: string, rows: readonly ImageTableRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [
    ...foundCells(row),
    formatFigure(row.AP30),
    formatFigure(row.AP50),
    String(row.images),
    smallMark(row),
  ]);
  return [`By ${kind}\n${formatTable([[...headings(kind), 'AP30', 'AP50', 'images'], ...cells])}`];
}

function truthText(kind: string, rows: readonly TableRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [...foundCells(row), smallMark(row)]);
  return [`By ${kind}\n${formatTable([headings(kind), ...cells])}`];
}

function headings(kind: string): string[] {
  return [`  ${kind}`, 'truths', 'recall30', 'exact 95 % interval', 'found by centre'];
}

function foundCells({ name, truths, recall30, recall30Exact, centreRecall }: TableRow): string[] {
  return [
    `  ${name}`,
    String(truths),
    formatFigure(recall30),
    formatInterval(recall30Exact),
    formatFigure(centreRecall),
  ];
}

function smallMark({ isSmall }: TableRow): string {
  return isSmall ? 'fewer than 20: says little' : '';
}
