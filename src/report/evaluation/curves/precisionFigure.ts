import type { CategoryCurves } from '../../../evaluation/categoryCurves.ts';
import { type Html, html } from '../../html/html.ts';
import { percent, wholePercent } from '../../html/numbers.ts';
import { table } from '../../html/table.ts';
import { legend } from '../../plot/legend.ts';
import { lineChart, type Series } from '../../plot/lineChart.ts';
import { seriesStyles } from '../../plot/palette.ts';
import { plotFigure } from './plotFigure.ts';

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
const tenths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const shownIous = [0.3, 0.5, 0.75];

/** Precision against recall at three overlaps. */
export function precisionFigure({ name, precision }: CategoryCurves, things: string, several: boolean): Html {
  const curves = shownIous.flatMap((iou) => precision.find((each) => Math.abs(each.iou - iou) < 1e-9) ?? []);
  const series = curves.map(
    (curve, place): Series => ({
      label: `overlap ${curve.iou.toFixed(2)}`,
      style: seriesStyles[place]!,
      points: curve.precision.map((y, step) => ({ x: step / 100, y })),
    }),
  );
  const title = `Precision and recall${several ? `: ${name}` : ''}`;
  const chart = lineChart({
    title,
    xLabel: 'share found (recall)',
    yLabel: 'share right (precision)',
    xTicks: fifths,
    xFormat: wholePercent,
    series,
  });
  const numbers = table(
    'Share right at a share found',
    [{ head: 'Found', isText: true }, ...curves.map(({ iou }) => ({ head: `Overlap ${iou.toFixed(2)}` }))],
    tenths.map((recall) => [
      wholePercent(recall),
      ...curves.map((curve) => percent(curve.precision[Math.round(recall * 100)])),
    ]),
  );
  return plotFigure(
    title,
    `Going down the scores, more ${things} are found (to the right) and fewer of the detections are right (down). The three lines differ in how well a box must fit.`,
    html`${chart}${legend(series)}`,
    numbers,
  );
}
