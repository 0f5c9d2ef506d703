import type { CategoryCurves, FullEvaluation } from './evaluateFully.ts';
import { type FigureRow, figureRows } from './figureRows.ts';
import { formatTable } from './formatTable.ts';
import type { Froc } from './froc.ts';
import type { OperatingPoint } from './operatingPoint.ts';
import type { Interval } from './percentileInterval.ts';

const headings: Readonly<Record<FigureRow['group'], string>> = {
  paper: 'As Wu et al. 2020 measure, with 95 % intervals (patients, then their images, drawn anew 2000 times)',
  found: 'Found, however loosely the boxes are drawn',
  coco: 'COCO (a dash: the truth holds nothing of that kind)',
};

/** The evaluation as text for people: every figure with what it means, then the categories where there are several. */
export function formatEvaluation(evaluation: FullEvaluation): string {
  const groups = (['paper', 'found', 'coco'] as const).map(
    (group) => `${headings[group]}\n${formatTable(groupRows(evaluation, group))}`,
  );
  const several = evaluation.byCategory.length > 1;
  const categories = several ? [`By category\n${formatTable(categoryRows(evaluation))}`] : [];
  const curves = evaluation.curves.map((each) => formatCurves(each, several ? ` (${each.name})` : ''));
  return [...groups, ...categories, ...curves].join('\n');
}

function groupRows(evaluation: FullEvaluation, group: FigureRow['group']): string[][] {
  const intervals: Readonly<Record<string, Interval | undefined>> = group === 'coco' ? {} : evaluation.intervals;
  return figureRows
    .filter((row) => row.group === group)
    .map(({ name, meaning, figureOf }) => {
      const interval = intervals[name];
      const between = interval === undefined ? '' : range(interval);
      return [`  ${name}`, digits(figureOf(evaluation)), ...(group === 'coco' ? [] : [between]), meaning];
    });
}

function categoryRows({ byCategory }: FullEvaluation): string[][] {
  const shown = figureRows.filter(({ group }) => group !== 'coco');
  return [
    ['  category', 'truths', 'detections', ...shown.map(({ name }) => name)],
    ...byCategory.map((category) => [
      `  ${category.name}`,
      String(category.truths),
      String(category.detections),
      ...shown.map(({ figureOf }) => digits(figureOf(category))),
    ]),
  ];
}

function formatCurves({ froc, recall30Exact, bestF1 }: CategoryCurves, name: string): string {
  const [first] = froc;
  const rates = ['  false alarms an image', ...(first?.falseAlarmsPerImage.map(String) ?? []), 'mean'];
  const found = (curve: Froc) => [
    `  found at IoU ${curve.iou.toFixed(2)}`,
    ...[...curve.sensitivity, curve.mean].map(digits),
  ];
  return [
    `Share found against false alarms${name}\n${formatTable([rates, ...froc.map(found)])}`,
    recall30Exact === undefined ? '' : `  recall30's exact binomial 95 % interval: ${range(recall30Exact)}\n`,
    ...bestF1.map((point) => formatOperatingPoint(point)),
  ].join('');
}

function formatOperatingPoint(point: OperatingPoint): string {
  const quiet = point.specificity === -1 ? '' : `, none on ${digits(point.specificity)} of the images without truth`;
  return (
    `  best F1 at IoU ${point.iou.toFixed(2)}: ${digits(point.F1)} at threshold ${digits(point.threshold)} ` +
    `(precision ${digits(point.precision)}, recall ${digits(point.recall)}, ` +
    `${digits(point.falseAlarmsPerImage)} false alarms an image${quiet})\n`
  );
}

function range({ lower, upper }: Interval): string {
  return `${digits(lower)} to ${digits(upper)}`;
}

function digits(figure: number): string {
  return figure === -1 ? '-' : figure.toFixed(3);
}
