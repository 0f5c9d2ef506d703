import { type Html, html } from '../html/html.ts';
import { intervalBar } from '../html/intervalBar.ts';
import { between, count, percent, rate } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import type { EvaluationReport } from './evaluationReport.ts';
import { headlines } from './headlines.ts';
import { thingName } from './thingName.ts';

/** Fewer groups than this make a bootstrap's intervals too narrow. */
const fewGroups = 20;

/** What was measured in two sentences, what to beware of, and the headline figures. */
export function shortBody(report: EvaluationReport): Html {
  const { study, intervals } = report;
  const things = thingName(study.categories);
  const rows = headlines.map(({ name, title, meaning, figureOf, write }) => {
    const value = figureOf(report);
    return [
      html`${title}<br><span class="meaning">${meaning(things)}</span>`,
      html`<b>${write(value)}</b>`,
      between(intervals[name], write),
      intervalBar(value, intervals[name]),
    ];
  });
  return html`<p class="summary">${compared(report)} ${foundSentence(report)}</p>
${cautions(report)}<div class="stacked">${table(
    `Headline figures with 95 % intervals${study.categories.length > 1 ? ', means over classes' : ''}. In the last column the line runs from 0 to 1.`,
    [{ head: 'Figure', isText: true }, { head: 'Value' }, { head: '95 % interval' }, { head: '0 to 1', isText: true }],
    rows,
  )}</div><p class="note">The intervals come from drawing patients, then their images, anew 2000 times: they say how far the figures might be off because these patients and no others were measured.</p>
`;
}

function compared({ study }: EvaluationReport): string {
  const { images, patients, truths, detections, categories } = study;
  const from = patients === 0 ? '' : ` of ${count(patients, 'patient')}`;
  const things = thingName(categories);
  return `${count(detections, 'detection')} in ${count(images, 'image')}${from} were compared with the ${truths.toLocaleString('en')} ${things} that people had marked there.`;
}

function foundSentence({ study, found, intervals, curves, modelPoints }: EvaluationReport): string {
  const things = thingName(study.categories);
  if (found.recall30 === -1) return `As nothing was marked, nothing can be said of what is found.`;
  const all = `The detector pointed at ${percent(found.recall30)} of the ${things} (95 % interval ${between(intervals.recall30, percent)})`;
  const chosen = modelPoints?.find(({ name }) => name === 'balanced');
  const point = chosen ?? curves.flatMap(({ bestF1 }) => bestF1)[0];
  if (point === undefined || study.categories.length > 1) return `${all}.`;
  return `${all}; of detections with a score of ${rate(point.threshold)} or more, ${percent(point.precision)} were right, and they found ${percent(point.recall)}, with ${rate(point.falseAlarmsPerImage)} false alarms an image.`;
}

function cautions({ study }: EvaluationReport): Html {
  const { groups, patients, truths, detections } = study;
  const texts = [
    ...(groups < fewGroups
      ? [
          `The intervals rest on ${count(groups, patients === 0 ? 'image' : 'patient')} only and are too narrow: measure more before relying on them.`,
        ]
      : []),
    ...(patients === 0
      ? [
          'No patients are named, so that images were drawn one by one. Where images of one patient are alike, the intervals are too narrow: name the patients with --groups.',
        ]
      : []),
    ...(detections === 0 && truths > 0 ? ['The detections are empty: everything counts as missed.'] : []),
  ];
  return html`${texts.map(
    (text) => html`<p class="caution"><b>Caution.</b> ${text}</p>
`,
  )}`;
}
