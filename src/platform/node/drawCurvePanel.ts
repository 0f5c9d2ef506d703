import { axisX, axisY, dot, gridY, line, plot, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { CurvePoint } from '../../training/thinCurve.ts';
import { roundNumbers } from './roundNumbers.ts';

/** A line of a panel. */
export interface Curve {
  readonly label: string;
  readonly colour: string;
  /** What the eye should follow. */
  readonly points: readonly CurvePoint[];
  /** What it was smoothed from, drawn faint. */
  readonly raw: readonly CurvePoint[];
}

export interface CurvePanel {
  readonly title: string;
  /** Of the horizontal axis. */
  readonly label: string;
  /** Of the vertical axis: `share` from 0 to 1, `log` as far as the curves go. */
  readonly scale: 'share' | 'log';
  readonly curves: readonly Curve[];
}

/** Pixels of a panel. */
export const panelSize = { width: 500, height: 360 };

const margins = { marginTop: 68, marginRight: 32, marginBottom: 44, marginLeft: 56 };
const ink = '#222';
/** Fewer points than this are marked, as a line may not show them. */
const fewPoints = 40;

/** Draws curves in one system of axes, as an SVG element, its left border `x` pixels from the picture's. */
export function drawCurvePanel({ title, label, scale, curves }: CurvePanel, x: number): string {
  const drawn = curves.filter(({ points }) => points.length > 0);
  const { ticks, ...ordinate } = scale === 'log' ? logOrdinate(drawn) : shareOrdinate;
  const last = Math.max(
    1,
    ...drawn.flatMap(({ points, raw }) => [...points.slice(-1), ...raw.slice(-1)]).map(({ step }) => step),
  );
  const every = roundNumbers.find((value) => value >= 1 && last / value <= 5)!;
  const stepTicks = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every);
  const place = { x: 'step', y: 'value' };
  const { document } = parseHTML('<html><body></body></html>');
  const element = plot({
    ...panelSize,
    ...margins,
    document,
    style: { fontFamily: 'sans-serif', fontSize: '12px', color: ink, background: 'white' },
    x: { domain: [0, last] },
    y: ordinate,
    marks: [
      gridY({ ticks, stroke: '#ddd', strokeOpacity: 1 }),
      axisX({ label, labelAnchor: 'center', labelArrow: 'none', ticks: stepTicks, tickFormat: String }),
      axisY({ label: null, ticks, tickFormat: String }),
      ...drawn.map(({ raw, colour }) => line(raw, { ...place, stroke: colour, strokeWidth: 0.7, strokeOpacity: 0.35 })),
      ...drawn.map(({ points, colour }) => line(points, { ...place, stroke: colour, strokeWidth: 2 })),
      ...drawn
        .filter(({ points }) => points.length < fewPoints)
        .map(({ points, colour }) => dot(points, { ...place, fill: colour, r: 2.5 })),
      text([title], { ...corner, dy: -46, fontWeight: 'bold', fontSize: 14 }),
      ...curves.flatMap((curve, index) => legendEntry(curve, curves.slice(0, index))),
      ...(drawn.length > 0 ? [] : [text(['None yet'], { frameAnchor: 'middle', fill: '#777', fontSize: 14 })]),
    ],
  });
  element.setAttribute('x', String(x));
  return element.outerHTML;
}

const corner = { frameAnchor: 'top-left', textAnchor: 'start', fill: ink } as const;

function legendEntry({ label, colour }: Curve, before: readonly Curve[]) {
  const dx = before.reduce((width, curve) => width + curve.label.length * 7 + 28, 0);
  return [text(['●'], { ...corner, dy: -22, dx, fill: colour }), text([label], { ...corner, dy: -22, dx: dx + 13 })];
}

interface Ordinate {
  readonly type: 'log' | 'linear';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const shareOrdinate: Ordinate = { type: 'linear', domain: [0, 1], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };

function logOrdinate(curves: readonly Curve[]): Ordinate {
  if (curves.length === 0) return { type: 'log', domain: [0.1, 1], ticks: [0.1, 1] };
  const values = curves.flatMap(({ points, raw }) => [...points, ...raw].map(({ value }) => value));
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const low = roundNumbers.findLast((value) => value <= least) ?? least;
  const high = roundNumbers.find((value) => value >= greatest && value > low) ?? greatest;
  return { type: 'log', domain: [low, high], ticks: roundNumbers.filter((value) => value >= low && value <= high) };
}
