import { errorKinds } from '../../../evaluation/errorKinds/errorKind.ts';
import type { TableRow } from '../../../evaluation/tables/tableRow.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import type { CsvRow } from './csvRow.ts';

/** Tables by stratum, patient, phenotype and size, and kinds of error. */
export function groupLines({ tables, errors }: EvaluationReport): readonly CsvRow[] {
  const { stratum, patient, phenotype, size } = tables;
  const withImages = Object.entries({ stratum, patient }).flatMap(([group, rows]) =>
    rows.flatMap((row) => [
      ...truthLines(group, row),
      line(group, 'AP30', row.AP30, row.name),
      line(group, 'AP50', row.AP50, row.name),
      line(group, 'images', row.images, row.name),
    ]),
  );
  const ofTruths = Object.entries({ phenotype, size }).flatMap(([group, rows]) =>
    rows.flatMap((row) => truthLines(group, row)),
  );
  const ofErrors = errorKinds.flatMap((kind) =>
    (['count', 'AP50IfMended', 'gain'] as const).map((figure) => line('errors', figure, errors[kind][figure], kind)),
  );
  return [...withImages, ...ofTruths, ...ofErrors];
}

function truthLines(
  group: string,
  { name, truths, recall30, recall30Exact, centreRecall }: TableRow,
): readonly CsvRow[] {
  return [
    line(group, 'truths', truths, name),
    { ...line(group, 'recall30', recall30, name), interval: recall30Exact, method: 'exact' },
    line(group, 'centreRecall', centreRecall, name),
  ];
}

function line(group: string, figure: string, value: number, at: string): CsvRow {
  return { category: 'all', group, figure, value, at };
}
