import type { CategoryCurves, CostedPoint } from '../categoryCurves.ts';
import { formatTable } from '../formatTable.ts';
import type { Froc } from '../froc.ts';
import { formatFigure, formatInterval } from './formatFigure.ts';

/** What is found at rates of false alarms, and the best operating points, of one category. */
export function formatCurves({ froc, recall30Exact, bestF1, centre }: CategoryCurves, title: string): string {
  const curves = [
    ...froc.map((curve) => ({ name: overlapName(curve.iou), curve })),
    { name: 'by centre', curve: centre.froc },
  ];
  const rates = (unit: string) => [`  false alarms ${unit}`, ...centre.froc.falseAlarmsPerImage.map(String), 'mean'];
  const rows = [
    rates('an image'),
    ...curves.map(({ name, curve }) => frocRow(name, curve)),
    rates('a true sperm'),
    ...curves.map(({ name, curve }) => frocRow(name, curve.perTruth)),
  ];
  return [
    `Share found against false alarms${title}\n${formatTable(rows)}`,
    recall30Exact === undefined ? '' : `  recall30's exact binomial 95 % interval: ${formatInterval(recall30Exact)}\n`,
    ...bestF1.map((point) => formatPoint(overlapName(point.iou), point)),
    centre.bestF1 === undefined ? '' : formatPoint('by centre', centre.bestF1),
  ].join('');
}

function overlapName(iou: number): string {
  return `at IoU ${iou.toFixed(2)}`;
}

function frocRow(name: string, { sensitivity, mean }: Pick<Froc, 'sensitivity' | 'mean'>): string[] {
  return [`  found ${name}`, ...[...sensitivity, mean].map(formatFigure)];
}

function formatPoint(name: string, point: Omit<CostedPoint, 'iou'>): string {
  const { falseAlarmsPerSquareMillimetre: area, falseAlarmsPerHour: hour } = point;
  const quiet =
    point.specificity === -1 ? '' : `, none on ${formatFigure(point.specificity)} of the images without truth`;
  return (
    `  best F1 ${name}: ${formatFigure(point.F1)} at threshold ${formatFigure(point.threshold)} ` +
    `(precision ${formatFigure(point.precision)}, recall ${formatFigure(point.recall)}, ` +
    `${formatFigure(point.falseAlarmsPerImage)} false alarms an image` +
    `${area === undefined ? '' : `, ${threeDigits(area)} a square millimetre`}` +
    `${hour === undefined ? '' : `, ${threeDigits(hour)} an hour of video`}${quiet})\n`
  );
}

function threeDigits(rate: number): string {
  return String(Number(rate.toPrecision(3)));
}
