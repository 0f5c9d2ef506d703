import { axisX, axisY, dot, gridX, gridY, line } from '@observablehq/plot';
import type { Html } from '../html/html.ts';
import { wholePercent } from '../html/numbers.ts';
import { drawPlot } from './drawPlot.ts';
import { gridColour, palette, type SeriesStyle } from './palette.ts';

/** A line of a chart. */
export interface Series {
  readonly label: string;
  readonly style: SeriesStyle;
  readonly points: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineChart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Places of the marks of the horizontal axis, the ends among them; on a log scale where `isLog`. */
  readonly xTicks: readonly number[];
  readonly isLog?: boolean;
  readonly xFormat: (value: number) => string;
  readonly series: readonly Series[];
  /** A faint line to compare with. */
  readonly guide?: readonly Point[];
}

const shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** More points than these are a line without signs. */
const mostSigns = 24;

/** Shares (0 to 1, upright) against something. */
export function lineChart({ title, xLabel, yLabel, xTicks, isLog, xFormat, series, guide = [] }: LineChart): Html {
  const place = { x: 'x', y: 'y' };
  return drawPlot(title, {
    x: { ...(isLog && { type: 'log', base: 2 }), domain: [xTicks[0]!, xTicks.at(-1)!] },
    y: { domain: [0, 1] },
    marks: [
      gridX({ ticks: xTicks, stroke: gridColour, strokeOpacity: 1 }),
      gridY({ ticks: shares, stroke: gridColour, strokeOpacity: 1 }),
      axisX({
        label: xLabel,
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: xTicks,
        tickFormat: xFormat,
        tickSize: 0,
      }),
      axisY({
        label: yLabel,
        labelAnchor: 'top',
        labelArrow: 'up',
        ticks: shares,
        tickFormat: wholePercent,
        tickSize: 0,
      }),
      line(guide, { ...place, stroke: palette.grey, strokeWidth: 1, strokeDasharray: '1 3' }),
      ...series.map(({ points, style: { colour, dash } }, index) =>
        line(points, {
          ...place,
          stroke: colour,
          strokeWidth: index === 0 ? 3 : 2,
          ...(dash && { strokeDasharray: dash }),
        }),
      ),
      ...series
        .filter(({ points }) => points.length <= mostSigns)
        .map(({ points, style: { colour, symbol } }) => dot(points, { ...place, symbol, fill: colour, r: 3.5 })),
    ],
  });
}
