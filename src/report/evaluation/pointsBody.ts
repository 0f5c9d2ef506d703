import type { CostedPoint } from '../../evaluation/categoryCurves.ts';
import { exactInterval } from '../../evaluation/exactInterval.ts';
import type { Interval } from '../../evaluation/percentileInterval.ts';
import { type Html, html } from '../html/html.ts';
import { between, decimal, none, percent, rate } from '../html/numbers.ts';
import { type Column, type Row, table } from '../html/table.ts';
import type { EvaluationReport } from './evaluationReport.ts';
import { thingName } from './thingName.ts';

/** What a threshold finds and costs: the model's own ones where it is known, and the best of these very data. */
export function pointsBody(report: EvaluationReport): Html {
  const { modelPoints = [], curves, study } = report;
  const things = thingName(study.categories);
  const several = study.categories.length > 1;
  const rows = [
    ...modelPoints.map((point) =>
      pointRow(report, `${point.name}${several ? `, ${point.category}` : ''}`, point.category, point),
    ),
    ...curves.flatMap(({ name, bestF1 }) =>
      bestF1
        .slice(0, 1)
        .map((point) => pointRow(report, `best F1 on these data${several ? `, ${name}` : ''}`, name, point)),
    ),
  ];
  if (rows.length === 0) return html`<p>Nothing was found at any threshold.</p>`;
  const extra = extraColumns(curves.flatMap(({ bestF1 }) => bestF1)).map(({ head }) => ({ head }));
  return html`<p>A detection is shown when its score reaches a threshold. A lower threshold finds more ${things} and raises more false alarms; an overlap of 0.3 counts as found.</p>
${table(
  'Thresholds, what they find and what they cost',
  [
    { head: 'Threshold', isText: true },
    { head: 'Score' },
    { head: `Of the ${things}, found` },
    { head: 'Of those shown, right' },
    { head: 'F1' },
    { head: 'False alarms an image' },
    ...extra,
    { head: 'Empty images kept quiet' },
  ],
  rows,
)}<p class="note">${modelPoints.length > 0 ? 'Screening, balanced and strict are named by the model file; if they were chosen on these very images, their figures flatter. ' : ''}The best F1 was chosen on these very data: its figures flatter. The small intervals are exact binomial ones of 95 %, as if ${things} were found or missed one by one. F1 is the harmonic mean of the two shares.</p>
`;
}

function pointRow({ study, byCategory }: EvaluationReport, name: string, category: string, point: CostedPoint): Row {
  const truths = byCategory.find((each) => each.name === category)!.truths;
  const hits = Math.round(point.recall * truths);
  const shown = hits + Math.round(point.falseAlarmsPerImage * study.images);
  return [
    name,
    rate(point.threshold),
    counted(point.recall, hits, truths),
    shown === 0 ? none : counted(point.precision, hits, shown),
    decimal(point.F1),
    rate(point.falseAlarmsPerImage),
    ...extraColumns([point]).map(({ value }) => rate(value(point))),
    percent(point.specificity),
  ];
}

interface ExtraColumn extends Column {
  readonly value: (point: CostedPoint) => number | undefined;
}

/** Rates in units that were given. */
function extraColumns(points: readonly CostedPoint[]): readonly ExtraColumn[] {
  const all: readonly ExtraColumn[] = [
    { head: 'False alarms a mm²', value: (point) => point.falseAlarmsPerSquareMillimetre },
    { head: 'False alarms an hour of video', value: (point) => point.falseAlarmsPerHour },
  ];
  return all.filter(({ value }) => points.some((point) => value(point) !== undefined));
}

function counted(share: number, hits: number, all: number): Html {
  const interval: Interval = exactInterval(hits, all);
  return html`<b>${percent(share)}</b> <span class="small">${hits} of ${all}<br>${between(interval, percent)}</span>`;
}
