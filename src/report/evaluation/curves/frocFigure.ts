import type { CategoryCurves } from '../../../evaluation/categoryCurves.ts';
import type { Froc } from '../../../evaluation/froc.ts';
import { type Html, html } from '../../html/html.ts';
import { percent } from '../../html/numbers.ts';
import { table } from '../../html/table.ts';
import { legend } from '../../plot/legend.ts';
import { lineChart, type Series } from '../../plot/lineChart.ts';
import { seriesStyles } from '../../plot/palette.ts';
import { plotFigure } from './plotFigure.ts';

/** What false alarms are counted by: a field may be large or small, sperm rare or many. */
export type FrocUnit = 'image' | 'truth';

/** What is found against false alarms an image, or for each true thing. */
export function frocFigure(curves: CategoryCurves, unit: FrocUnit, things: string, several: boolean): Html {
  const { name, froc, centre } = curves;
  const lines = [
    ...froc.map((curve) => ({ ...readingOf(curve, unit), label: `overlap ${curve.iou.toFixed(2)}` })),
    { ...readingOf(centre.froc, unit), label: 'by centre' },
  ];
  const series = lines.map(
    ({ label, rates, sensitivity }, place): Series => ({
      label,
      style: seriesStyles[place]!,
      points: rates.map((x, at) => ({ x, y: sensitivity[at]! })),
    }),
  );
  const { rates } = lines[0]!;
  const cost = unit === 'image' ? 'false alarms an image' : `false alarms for each of the ${things}`;
  const title = `Found at so many ${cost} (FROC)${several ? `: ${name}` : ''}`;
  const chart = lineChart({
    title,
    xLabel: cost,
    yLabel: 'share found',
    xTicks: rates,
    isLog: true,
    xFormat: asFraction,
    series,
  });
  const numbers = table(
    `Share found at ${cost}`,
    [{ head: 'False alarms', isText: true }, ...lines.map(({ label }) => ({ head: label }))],
    [
      ...rates.map((alarms, at) => [asFraction(alarms), ...lines.map(({ sensitivity }) => percent(sensitivity[at]))]),
      ['mean', ...lines.map(({ mean }) => percent(mean))],
    ],
  );
  return plotFigure(title, words[unit](things), html`${chart}${legend(series)}`, numbers);
}

const words: Readonly<Record<FrocUnit, (things: string) => string>> = {
  image: (things) =>
    `If so many false alarms an image are accepted (to the right), what share of the ${things} is found?`,
  truth: (things) => `The same, counted for each of the ${things}: it does not depend on how large the images are.`,
};

function readingOf(curve: Omit<Froc, 'iou'>, unit: FrocUnit) {
  if (unit === 'image') return { rates: curve.falseAlarmsPerImage, sensitivity: curve.sensitivity, mean: curve.mean };
  const { falseAlarmsPerTruth, sensitivity, mean } = curve.perTruth;
  return { rates: falseAlarmsPerTruth, sensitivity, mean };
}

function asFraction(value: number): string {
  return value >= 1 ? String(value) : `1/${Math.round(1 / value)}`;
}
