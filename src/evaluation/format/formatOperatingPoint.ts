import { formatTable } from '../formatTable.ts';
import type { ChosenOperatingPoint } from '../sensitivity/chooseOperatingPoint.ts';
import { formatFigure } from './formatFigure.ts';

/** With fewer groups than this the bootstrap is known to be too sure of itself. */
const enoughGroups = 10;

/** An operating point as text for people. */
export function formatOperatingPoint(point: ChosenOperatingPoint): string {
  const decider =
    point.decidedBy === 'exact' ? 'the exact binomial interval' : 'the bootstrap over patients, then images';
  const specificity =
    point.specificity === -1 ? [] : [['  images without truth that stay quiet', formatFigure(point.specificity), '']];
  const rows = [
    ['  threshold', String(point.threshold), 'the highest that supports the claim'],
    ['  sensitivity', formatFigure(point.recall), `${point.found} of ${point.truths} found at IoU ${point.iou}`],
    ['  its lower bound', formatFigure(point.lower), `95 %, by ${decider}, the more careful of the two`],
    ['  by the exact interval', formatFigure(point.exact), 'as if each sperm were found or missed by itself'],
    ['  by the bootstrap', formatFigure(point.bootstrap), `${point.groups} patients, or images without one`],
    ['  false alarms an image', formatFigure(point.falseAlarmsPerImage), `over ${point.images} images`],
    ['  precision', formatFigure(point.precision), ''],
    ...specificity,
  ];
  const { screening, balanced, strict } = point.points;
  const named = `Named points: screening ${screening}, balanced ${balanced}, strict ${strict}\n`;
  const caution =
    point.groups < enoughGroups
      ? `Caution: with ${point.groups} patients, or images without one, the bootstrap is too sure; measure more patients.\n`
      : '';
  return `Sensitivity of ${point.target} or more is supported\n${formatTable(rows)}${caution}${named}`;
}
