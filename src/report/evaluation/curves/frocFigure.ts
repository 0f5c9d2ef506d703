import type { CategoryCurves } from '../../../evaluation/categoryCurves.ts';
import { type Html, html } from '../../html/html.ts';
import { percent } from '../../html/numbers.ts';
import { table } from '../../html/table.ts';
import { legend } from '../../plot/legend.ts';
import { lineChart, type Series } from '../../plot/lineChart.ts';
import { seriesStyles } from '../../plot/palette.ts';
import { plotFigure } from './plotFigure.ts';

/** What is found against false alarms an image. */
export function frocFigure({ name, froc, centre }: CategoryCurves, things: string, several: boolean): Html {
  const curves = [
    ...froc.map((curve) => ({ ...curve, label: `overlap ${curve.iou.toFixed(2)}` })),
    { ...centre.froc, label: 'by centre' },
  ];
  const series = curves.map(
    ({ label, falseAlarmsPerImage, sensitivity }, place): Series => ({
      label,
      style: seriesStyles[place]!,
      points: falseAlarmsPerImage.map((x, at) => ({ x, y: sensitivity[at]! })),
    }),
  );
  const rates = centre.froc.falseAlarmsPerImage;
  const title = `Found against false alarms (FROC)${several ? `: ${name}` : ''}`;
  const chart = lineChart({
    title,
    xLabel: 'false alarms an image',
    yLabel: 'share found',
    xTicks: rates,
    isLog: true,
    xFormat: asFraction,
    series,
  });
  const numbers = table(
    'Share found',
    [{ head: 'False alarms an image', isText: true }, ...curves.map(({ label }) => ({ head: label }))],
    [
      ...rates.map((alarms, at) => [asFraction(alarms), ...curves.map(({ sensitivity }) => percent(sensitivity[at]))]),
      ['mean', ...curves.map(({ mean }) => percent(mean))],
    ],
  );
  return plotFigure(
    title,
    `If so many false alarms an image are accepted (to the right), what share of the ${things} is found?`,
    html`${chart}${legend(series)}`,
    numbers,
  );
}

function asFraction(value: number): string {
  return value >= 1 ? String(value) : `1/${Math.round(1 / value)}`;
}
