import { axisX, axisY, gridX, line, plot, ruleY, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { scoreColour } from '../../image/scoreColour.ts';

export interface TimelineSpan {
  readonly id: number;
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  /** Of the best view, 0 to 1. */
  readonly score: number;
}

const width = 900;
const ink = '#ddd';
const paper = '#181818';

/**
 * When each sperm was in sight, as an SVG picture: a bar a sperm, coloured by its score from blue (unsure) to yellow, and
 * above them how many were in sight at a time.
 *
 * @param spans At least one.
 * @param seconds Length of the video.
 */
export function drawTimeline(spans: readonly TimelineSpan[], seconds: number): string {
  const inOrder = spans.toSorted((a, b) => a.from - b.from || a.id - b.id);
  const end = Math.max(seconds, ...spans.map(({ to }) => to), 1e-3);
  const barsHeight = Math.min(1200, Math.max(120, inOrder.length * 14)) + 60;
  const countHeight = 150;
  const height = countHeight + barsHeight;
  const common = {
    width,
    marginLeft: 56,
    marginRight: 24,
    style: { fontFamily: 'sans-serif', fontSize: '12px', color: ink, background: paper },
  };
  const bars = plot({
    ...common,
    document: parseHTML('<html><body></body></html>').document,
    height: barsHeight,
    marginTop: 28,
    marginBottom: 40,
    x: { domain: [0, end] },
    y: { domain: inOrder.map(({ id }) => id), type: 'band', label: null },
    marks: [
      gridX({ stroke: '#444' }),
      axisX({ label: 'Seconds', labelAnchor: 'center', labelArrow: 'none' }),
      ...(inOrder.length <= 60 ? [axisY({ label: null, tickSize: 0 })] : []),
      ruleY(inOrder, {
        y: 'id',
        x1: 'from',
        x2: ({ from, to }: TimelineSpan) => Math.max(to, from + end / 400),
        stroke: ({ score }: TimelineSpan) => `rgb(${scoreColour(score).join(',')})`,
        strokeWidth: Math.max(1, Math.min(8, (barsHeight - 68) / inOrder.length - 2)),
      }),
      text(['Each sperm, from first sight to last'], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dy: -20,
        fill: ink,
        fontWeight: 'bold',
      }),
    ],
  });
  const counts = plot({
    ...common,
    document: parseHTML('<html><body></body></html>').document,
    height: countHeight,
    marginTop: 36,
    marginBottom: 20,
    x: { domain: [0, end] },
    y: { domain: [0, Math.max(...inSight(spans).map(({ count }) => count))], label: null },
    marks: [
      gridX({ stroke: '#444' }),
      axisX({ label: null, tickFormat: null }),
      axisY({ label: null, ticks: 4, tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : '') }),
      line(inSight(spans), { x: 'time', y: 'count', curve: 'step-after', stroke: '#56B4E9', strokeWidth: 2 }),
      text(['Sperm in sight'], {
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dy: -24,
        fill: ink,
        fontWeight: 'bold',
      }),
    ],
  });
  bars.setAttribute('y', String(countHeight));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    counts.outerHTML,
    bars.outerHTML,
    '</svg>\n',
  ].join('\n');
}

/** How many are in sight from a time on. */
function inSight(spans: readonly TimelineSpan[]): readonly { readonly time: number; readonly count: number }[] {
  const changes = spans.flatMap(({ from, to }) => [
    { time: from, by: 1 },
    { time: to, by: -1 },
  ]);
  let count = 0;
  return changes
    .sort((a, b) => a.time - b.time || b.by - a.by)
    .map(({ time, by }) => {
      count += by;
      return { time, count };
    });
}
