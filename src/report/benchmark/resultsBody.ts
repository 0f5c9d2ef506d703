import { type BenchmarkResult, modelName } from '../../evaluation/raters/benchmark.ts';
import type { BenchmarkName } from '../../evaluation/raters/benchmarkFigures.ts';
import type { ReferenceKind } from '../../evaluation/raters/references.ts';
import { type Html, html } from '../html/html.ts';
import { between, decimal, none, percent, rate } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import { forestChart } from '../plot/forestChart.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';
import { referenceTexts } from './benchmarkTexts.ts';

const kinds: readonly ReferenceKind[] = ['others', 'consensus', 'truth'];

/** Everybody's figures against each reference. */
export function resultsBody({ results }: BenchmarkReport): Html {
  return html`<p>A right box overlaps a true one by half or more; 0.3 is enough to be found. People give no scores, so that their average precision depends on the order in which their boxes are taken: it is a range from the worst to the best order. In small print: 95 % intervals. More figures are in benchmark.csv.</p>
${kinds.map((kind) => {
  const own = results.filter(({ reference }) => reference === kind);
  return own.length === 0 ? '' : referencePart(kind, own);
})}`;
}

function referencePart(kind: ReferenceKind, results: readonly BenchmarkResult[]): Html {
  const { title, meaning } = referenceTexts[kind];
  const known = results.filter(({ figures }) => figures.F1 !== -1);
  const chart = forestChart({
    title: `F1, ${title.toLowerCase()}`,
    label: 'F1 (1: all found and nothing else)',
    domain: [0, 1],
    rows: known.map((result) => ({
      name: nameOf(result),
      value: result.figures.F1,
      interval: result.intervals.F1,
      isModel: result.name === modelName,
    })),
  });
  return html`<h3>${title}</h3>
<p>${meaning}</p>
${known.length === 0 ? '' : html`<div class="chart narrow">${chart}</div>`}<div class="dense">${table(
    title,
    [
      { head: 'Who', isText: true },
      { head: 'True boxes' },
      { head: 'Found (0.3)' },
      { head: 'Found (0.5)' },
      { head: 'Of those marked, right' },
      { head: 'F1' },
      { head: 'AP50' },
      { head: 'AR100' },
      { head: 'Mean overlap' },
      { head: 'False alarms an image' },
    ],
    results.map((result) => [
      nameOf(result),
      result.truths,
      withInterval(result, 'recall30', percent),
      withInterval(result, 'recall', percent),
      withInterval(result, 'precision', percent),
      withInterval(result, 'F1', decimal),
      range(result),
      decimal(result.figures.AR100),
      decimal(result.figures.meanIou),
      rate(result.figures.falseAlarmsPerImage),
    ]),
  )}</div>`;
}

/** The model is held against a reference for each rater whose vote is left out of it. */
function nameOf({ name, without }: BenchmarkResult): string {
  return without === undefined || name !== modelName ? name : `${name} for ${without}`;
}

function withInterval(
  { figures, intervals }: BenchmarkResult,
  name: BenchmarkName,
  write: (value: number | undefined) => string,
): Html {
  return html`<b>${write(figures[name])}</b> <span class="small">${between(intervals[name], (end) => write(end).replace(' %', ''))}</span>`;
}

function range({ figures: { AP50Worst, AP50Best } }: BenchmarkResult): string {
  const ends = [...new Set([decimal(AP50Worst), decimal(AP50Best)])];
  return ends.length === 0 ? none : ends.join(' to ');
}
