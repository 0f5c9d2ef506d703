import type { FullEvaluation } from './evaluateFully.ts';
import { type FigureRow, figureRows } from './figureRows.ts';
import { formatCurves } from './format/formatCurves.ts';
import { formatErrors } from './format/formatErrors.ts';
import { formatFigure, formatInterval } from './format/formatFigure.ts';
import { formatTables } from './format/formatTables.ts';
import { formatWorkSaved } from './format/formatWorkSaved.ts';
import { formatTable } from './formatTable.ts';
import type { Interval } from './percentileInterval.ts';

const headings: Readonly<Record<FigureRow['group'], string>> = {
  paper: 'As Wu et al. 2020 measure, with 95 % intervals (patients, then their images, drawn anew 2000 times)',
  found: 'Found, however loosely the boxes are drawn',
  coco: 'COCO (a dash: the truth holds nothing of that kind)',
};

/** The evaluation as text for people: every figure with what it means, then curves, tables, errors and work saved. */
export function formatEvaluation(evaluation: FullEvaluation): string {
  const several = evaluation.byCategory.length > 1;
  const { fields, crops } = evaluation.workSaved;
  return [
    `${headings.paper}\n${formatTable(figureTable(evaluation, 'paper'))}`,
    `${headings.found}\n${formatTable([...figureTable(evaluation, 'found'), ...centreRows(evaluation)])}`,
    `${headings.coco}\n${formatTable(figureTable(evaluation, 'coco'))}`,
    ...(several ? [`By category\n${formatTable(categoryRows(evaluation))}`] : []),
    ...evaluation.curves.map((each) => formatCurves(each, several ? ` (${each.name})` : '')),
    formatErrors(evaluation.errors),
    ...formatTables(evaluation.tables),
    ...(fields === undefined ? [] : [formatWorkSaved('fields', fields)]),
    ...(crops === undefined ? [] : [formatWorkSaved('crops', crops)]),
    calibrationText(evaluation),
  ].join('\n');
}

function figureTable(evaluation: FullEvaluation, group: FigureRow['group']): string[][] {
  const intervals: Readonly<Record<string, Interval | undefined>> = group === 'coco' ? {} : evaluation.intervals;
  return figureRows
    .filter((row) => row.group === group)
    .map(({ name, meaning, figureOf }) => {
      const between = formatInterval(intervals[name]);
      return [`  ${name}`, formatFigure(figureOf(evaluation)), ...(group === 'coco' ? [] : [between]), meaning];
    });
}

function centreRows({ froc30, centre, intervals }: FullEvaluation): string[][] {
  return [
    [
      '  froc30',
      formatFigure(froc30),
      formatInterval(intervals.froc30),
      'share found at IoU 0.30, the mean over 1/8 to 8 false alarms an image',
    ],
    [
      '  centre AP',
      formatFigure(centre.AP),
      formatInterval(intervals.centreAP),
      'average precision where a centre within half the truth’s mean side is a find',
    ],
    ['  centre recall', formatFigure(centre.recall), formatInterval(intervals.centreRecall), 'share found in that way'],
  ];
}

function categoryRows({ byCategory }: FullEvaluation): string[][] {
  const shown = figureRows.filter(({ group }) => group !== 'coco');
  return [
    ['  category', 'truths', 'detections', ...shown.map(({ name }) => name)],
    ...byCategory.map((category) => [
      `  ${category.name}`,
      String(category.truths),
      String(category.detections),
      ...shown.map(({ figureOf }) => formatFigure(figureOf(category))),
    ]),
  ];
}

function calibrationText({ calibration }: FullEvaluation): string {
  if (calibration === undefined) return 'Calibration: no scores from 0 to 1 to read as chances\n';
  const error = calibration.expectedCalibrationError.toFixed(3);
  return `Calibration: scores are off from the share that is right by ${error} on the mean (expected calibration error)\n`;
}
