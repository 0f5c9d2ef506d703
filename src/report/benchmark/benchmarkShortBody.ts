import { type Html, html } from '../html/html.ts';
import { between, count, rate, signed } from '../html/numbers.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';
import { verdictTexts } from './benchmarkTexts.ts';

/** Fewer groups than this make a bootstrap's intervals too narrow. */
const fewGroups = 20;

/** What was compared and what came of it, in two sentences, and what to beware of. */
export function benchmarkShortBody(report: BenchmarkReport): Html {
  const { groups, settings } = report;
  const texts = [
    ...(groups < fewGroups
      ? [
          `The intervals rest on ${count(groups, 'patient (or image without one)', 'patients (or images without one)')} only and are too narrow.`,
        ]
      : []),
    ...(settings.isThresholdGiven
      ? []
      : [
          `The threshold of ${rate(settings.threshold)} has the best F1 on these very images, which flatters the model.`,
        ]),
  ];
  return html`<p class="summary">${compared(report)} ${outcome(report)}</p>
${texts.map((text) => html`<p class="caution"><b>Caution.</b> ${text}</p>\n`)}`;
}

function compared({ raters, images, groups, settings }: BenchmarkReport): string {
  const names = raters.map(({ name }) => name).join(', ');
  return `${count(raters.length, 'rater')} (${names}) and the model (its detections with a score of ${rate(settings.threshold)} or more) looked at the same ${count(images, 'image')} in ${count(groups, 'group')}.`;
}

/** By the figure that a reader asks for first: F1 at the threshold, else AR100, which needs no threshold. */
function outcome({ differences, settings }: BenchmarkReport): string {
  const figure = settings.isThresholdGiven ? 'F1' : 'AR100';
  const mean = differences.find(
    (each) => each.reference === 'others' && each.rater === undefined && each.figure === figure,
  );
  if (mean?.difference === undefined) return 'They do not suffice for a comparison.';
  return `Held against what the other raters agree on, the model’s ${figure} less that of the raters is ${signed(mean.difference)} on the mean (95 % interval ${between(mean.interval, signed)}); with a margin of ${settings.margin} that means: ${verdictTexts[mean.verdict]}.`;
}
