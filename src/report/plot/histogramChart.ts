import { axisX, axisY, gridY, rectY, ruleY } from '@observablehq/plot';
import type { ScoreBin } from '../evaluation/scoreHistogram.ts';
import type { Html } from '../html/html.ts';
import { drawPlot } from './drawPlot.ts';
import { gridColour, ink, palette } from './palette.ts';

/** Right and wrong detections by score: right ones upwards, wrong ones downwards, on a square root scale. */
export function histogramChart(title: string, bins: readonly ScoreBin[]): Html {
  const up = Math.sqrt(Math.max(1, ...bins.map(({ right }) => right)));
  const down = Math.sqrt(Math.max(1, ...bins.map(({ wrong }) => wrong)));
  const heights = roots.filter((root) => root > (up + down) / 12);
  const ticks = [0, ...heights.filter((root) => root <= up), ...heights.flatMap((root) => (root <= down ? -root : []))];
  return drawPlot(title, {
    x: { domain: [0, 1] },
    y: { domain: [-down, up] },
    marks: [
      gridY({ ticks, stroke: gridColour, strokeOpacity: 1 }),
      axisX({
        label: 'score of the detection',
        labelAnchor: 'center',
        labelArrow: 'none',
        tickFormat: String,
        tickSize: 0,
      }),
      axisY({
        label: 'right ↑   ↓ wrong',
        labelAnchor: 'top',
        labelArrow: 'none',
        ticks,
        tickFormat: (root: number) => String(Math.round(root * root)),
        tickSize: 0,
      }),
      rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: ({ right }: ScoreBin) => Math.sqrt(right),
        fill: palette.blue,
        inset: 0.5,
      }),
      rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: ({ wrong }: ScoreBin) => -Math.sqrt(wrong),
        fill: '#fff',
        stroke: palette.vermilion,
        strokeWidth: 1.5,
        inset: 1,
      }),
      ruleY([0], { stroke: ink }),
    ],
  });
}

/** Square roots of 25, 100, 400, ... */
const roots = Array.from({ length: 12 }, (_, place) => 5 * 2 ** place);
