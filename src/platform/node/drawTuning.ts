import { axisX, axisY, dot, gridY, line, plot, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { panelSize } from './drawCurvePanel.ts';
import { roundNumbers } from './roundNumbers.ts';

/** A trial as the picture shows it. */
export interface TrialCurve {
  /** From 1. */
  readonly trial: number;
  readonly isBest: boolean;
  readonly learningRate: number;
  /** AP50 on the validation images after each epoch from the first. */
  readonly course: readonly number[];
}

const ink = '#222';
const colours = { best: '#D55E00', other: '#56B4E9' };
const margins = { marginTop: 68, marginRight: 32, marginBottom: 44, marginLeft: 56 };
const corner = {
  frameAnchor: 'top-left',
  textAnchor: 'start',
  fill: ink,
  dy: -46,
  fontWeight: 'bold',
  fontSize: 14,
} as const;

/**
 * A search as an SVG picture of two panels: AP50 of each trial by epoch, those that dropped out ending early; and the best
 * that each came to against its learning rate, on a log scale.
 */
export function drawTuning(trials: readonly TrialCurve[]): string {
  const begun = trials
    .filter(({ course }) => course.length > 0)
    .toSorted((a, b) => Number(a.isBest) - Number(b.isBest));
  const { height } = panelSize;
  const width = 2 * panelSize.width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<rect width="100%" height="100%" fill="white"/>',
    begun.length === 0 ? '' : panel(courseMarks(begun), { domain: [0, longest(begun)] }, 0),
    begun.length === 0 ? '' : panel(rateMarks(begun), { type: 'log', domain: rates(begun) }, panelSize.width),
    '</svg>\n',
  ].join('\n');
}

function courseMarks(trials: readonly TrialCurve[]) {
  const points = trials.flatMap(({ trial, isBest, course }) =>
    course.map((AP50, index) => ({ trial, isBest, AP50: Math.max(0, AP50), epoch: index + 1 })),
  );
  const ends = trials.map(({ trial, course }) => ({ trial, epoch: course.length, AP50: course.at(-1)! }));
  const colour = ({ isBest }: { isBest: boolean }) => (isBest ? colours.best : colours.other);
  return [
    axisX({
      label: 'Epoch',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: ticksTo(longest(trials)),
      tickFormat: String,
    }),
    line(points, { x: 'epoch', y: 'AP50', z: 'trial', stroke: colour, strokeWidth: 2 }),
    dot(points, { x: 'epoch', y: 'AP50', fill: colour, r: 2 }),
    text(ends, { x: 'epoch', y: 'AP50', text: 'trial', dx: 9, fill: ink }),
    text(['AP50 on the validation images, by trial; the best in orange'], corner),
  ];
}

function rateMarks(trials: readonly TrialCurve[]) {
  const points = trials.map(({ trial, isBest, learningRate, course }) => ({
    trial,
    learningRate,
    AP50: Math.max(0, ...course),
    colour: isBest ? colours.best : colours.other,
  }));
  return [
    axisX({
      label: 'Learning rate',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: ticksWithin(rates(trials)),
      tickFormat: String,
    }),
    dot(points, { x: 'learningRate', y: 'AP50', fill: 'colour', r: 5 }),
    text(points, { x: 'learningRate', y: 'AP50', text: 'trial', dy: -13, fill: ink }),
    text(['Best AP50 against the learning rate'], corner),
  ];
}

function panel(marks: ReturnType<typeof courseMarks>, x: PlotScale, left: number): string {
  const { document } = parseHTML('<html><body></body></html>');
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const element = plot({
    ...panelSize,
    ...margins,
    document,
    style: { fontFamily: 'sans-serif', fontSize: '12px', color: ink, background: 'white' },
    x,
    y: { domain: [0, 1] },
    marks: [
      gridY({ ticks, stroke: '#ddd', strokeOpacity: 1 }),
      axisY({ label: null, ticks, tickFormat: String }),
      ...marks,
    ],
  });
  element.setAttribute('x', String(left));
  return element.outerHTML;
}

type PlotScale = NonNullable<NonNullable<Parameters<typeof plot>[0]>['x']>;

function ticksWithin([least, most]: [number, number]): number[] {
  return roundNumbers.filter((value) => value >= least && value <= most);
}

function ticksTo(epochs: number): number[] {
  const step = roundNumbers.find((value) => value >= 1 && epochs / value <= 6)!;
  return Array.from({ length: Math.floor(epochs / step) + 1 }, (_, index) => index * step);
}

/** With some room on both sides. */
function rates(trials: readonly TrialCurve[]): [number, number] {
  const values = trials.map(({ learningRate }) => learningRate);
  return [Math.min(...values) / 1.5, Math.max(...values) * 1.5];
}

function longest(trials: readonly TrialCurve[]): number {
  return Math.max(...trials.map(({ course }) => course.length));
}
