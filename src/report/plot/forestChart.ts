import { axisX, axisY, dot, gridX, link, ruleX } from '@observablehq/plot';
import type { Interval } from '../../evaluation/percentileInterval.ts';
import type { Html } from '../html/html.ts';
import { drawPlot } from './drawPlot.ts';
import { gridColour, ink, palette } from './palette.ts';

/** A figure with its interval, a row of the chart. */
export interface ForestRow {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval | undefined;
  /** Drawn as a filled square, the others as hollow circles. */
  readonly isModel: boolean;
}

export interface ForestChart {
  readonly title: string;
  readonly label: string;
  readonly rows: readonly ForestRow[];
  /** Ends of the horizontal axis. */
  readonly domain: readonly [number, number];
  /** Places of upright lines to compare with. */
  readonly guides?: readonly number[];
}

/** Figures below each other as dots on their intervals. */
export function forestChart({ title, label, rows, domain, guides = [] }: ForestChart): Html {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const bars = rows.flatMap(({ name, interval, isModel }) => (interval ? { name, ...interval, isModel } : []));
  const colourOf = ({ isModel }: { readonly isModel: boolean }) => (isModel ? palette.vermilion : palette.blue);
  return drawPlot(title, {
    height: 70 + 26 * rows.length,
    marginTop: 8,
    marginLeft: Math.min(190, 20 + 7.5 * longest),
    x: { domain, clamp: true },
    y: { domain: rows.map(({ name }) => name), type: 'band' },
    marks: [
      gridX({ stroke: gridColour, strokeOpacity: 1 }),
      axisX({ label, labelAnchor: 'center', labelArrow: 'none', tickSize: 0, ticks: 6 }),
      axisY({ label: null, tickSize: 0 }),
      ruleX(guides, { stroke: ink, strokeDasharray: '4 3' }),
      link(bars, { x1: 'lower', x2: 'upper', y: 'name', stroke: colourOf, strokeWidth: 3, strokeOpacity: 0.55 }),
      dot(
        rows.filter(({ isModel }) => !isModel),
        { x: 'value', y: 'name', fill: '#fff', stroke: palette.blue, strokeWidth: 2, r: 4.5 },
      ),
      dot(
        rows.filter(({ isModel }) => isModel),
        { x: 'value', y: 'name', fill: palette.vermilion, symbol: 'square', r: 5 },
      ),
    ],
  });
}
