import type { WorkSaved } from '../../../evaluation/workSaved/workSaved.ts';
import { type Html, html } from '../../html/html.ts';
import { none, rate, wholePercent } from '../../html/numbers.ts';
import { table } from '../../html/table.ts';
import { legend } from '../../plot/legend.ts';
import { lineChart, type Series } from '../../plot/lineChart.ts';
import { seriesStyles } from '../../plot/palette.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import { plotFigure } from './plotFigure.ts';

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** What is seen against what is looked at. */
export function workFigure({ workSaved }: EvaluationReport, things: string): Html {
  const { fields, crops } = workSaved;
  const kinds = [
    ...(fields ? [{ label: 'images', work: fields }] : []),
    ...(crops ? [{ label: 'cut-outs', work: crops }] : []),
  ];
  if (kinds.length === 0) return html``;
  const series = kinds.map(
    ({ label, work }, place): Series => ({
      label,
      style: seriesStyles[place]!,
      points: work.curve.map((y, step) => ({ x: step / 100, y })),
    }),
  );
  const title = 'Work saved';
  const guide = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  const chart = lineChart({
    title,
    xLabel: 'share looked at, best first',
    yLabel: `share of the ${things} seen`,
    xTicks: fifths,
    xFormat: wholePercent,
    series,
    guide,
  });
  const numbers = table(
    'How many must be looked at until a share has been seen',
    [
      { head: 'Seen', isText: true },
      { head: 'What', isText: true },
      { head: 'Best first' },
      { head: 'In any order' },
      { head: 'Saved' },
    ],
    kinds.flatMap(({ label, work }) => workRows(label, work)),
  );
  return plotFigure(
    title,
    `Whoever looks at the highest scores first has seen most of the ${things} early: this is the work that the order saves. Cut-outs are small pictures, one of each detection. The dotted line is an order without any help.`,
    html`${chart}${legend(series)}`,
    numbers,
  );
}

function workRows(label: string, { items, until }: WorkSaved) {
  return until.map(({ share, looks, randomLooks, saved }) => [
    wholePercent(share),
    label,
    looks === undefined ? 'not reached' : `${rate(looks)} of ${items}`,
    randomLooks === undefined ? none : rate(randomLooks),
    saved === undefined ? none : wholePercent(saved),
  ]);
}
