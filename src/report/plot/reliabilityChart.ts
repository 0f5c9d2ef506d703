import { axisX, axisY, dot, gridX, gridY, line, link } from '@observablehq/plot';
import type { ReliabilityBin } from '../../evaluation/calibration/reliability.ts';
import { exactInterval } from '../../evaluation/exactInterval.ts';
import type { Html } from '../html/html.ts';
import { wholePercent } from '../html/numbers.ts';
import { drawPlot } from './drawPlot.ts';
import { gridColour, palette } from './palette.ts';

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The share that is right against the score, each with its exact 95 % interval; on the diagonal a score is a chance. */
export function reliabilityChart(title: string, bins: readonly ReliabilityBin[]): Html {
  const points = bins.map(({ meanScore, hitShare, detections }) => {
    const { lower, upper } = exactInterval(Math.round(hitShare * detections), detections);
    return { x: meanScore, y: hitShare, lower, upper };
  });
  const place = { x: 'x', y: 'y' };
  const axis = { labelAnchor: 'center', labelArrow: 'none', ticks, tickSize: 0 } as const;
  return drawPlot(title, {
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      gridX({ ticks, stroke: gridColour, strokeOpacity: 1 }),
      gridY({ ticks, stroke: gridColour, strokeOpacity: 1 }),
      axisX({ label: 'score of the detection', ...axis, tickFormat: String }),
      axisY({ label: 'share that is right', ...axis, labelAnchor: 'top', labelArrow: 'up', tickFormat: wholePercent }),
      line(
        [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
        { ...place, stroke: palette.grey, strokeDasharray: '1 3' },
      ),
      link(points, { x: 'x', y1: 'lower', y2: 'upper', stroke: palette.blue, strokeWidth: 1.5 }),
      dot(points, { ...place, fill: palette.blue, r: 4 }),
    ],
  });
}
