import type { BenchmarkDifference } from '../../evaluation/raters/benchmark.ts';
import { type Html, html } from '../html/html.ts';
import { between, signed } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import { forestChart } from '../plot/forestChart.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';
import { figureTexts, shortVerdicts, verdictTexts } from './benchmarkTexts.ts';

/** Is the model as good as the raters? Against what the others agree on. */
export function differencesBody({ differences, settings }: BenchmarkReport): Html {
  const { margin, isThresholdGiven } = settings;
  const fair = differences.filter(({ reference }) => reference === 'others');
  const means = fair.filter(({ rater }) => rater === undefined);
  return html`<p>Model less raters, each held against what the other raters agree on, the same images for all. Where the whole 95 % interval lies above −${margin}, the margin, the model is not worse than the raters by more than that (non-inferior); where it lies above 0, it is better. Of eight figures one must be named in advance as the one that decides.</p>
${isThresholdGiven ? '' : html`<p class="caution"><b>Caution.</b> The threshold was chosen on these very images, so that nothing is claimed of the figures that depend on it. Choose it on other images and give it with --threshold.</p>\n`}<div class="chart narrow">${differenceChart(means, margin)}</div>
<p class="note">Dashed lines: no difference (0) and the margin (−${margin}).</p>
${table(
  'Model less the mean of the raters',
  [
    { head: 'Figure', isText: true },
    { head: 'Difference' },
    { head: '95 % interval' },
    { head: 'What it means', isText: true },
  ],
  means.map(({ figure, difference, interval, verdict }) => [
    figureTexts[figure],
    signed(difference),
    between(interval, signed),
    verdictTexts[verdict],
  ]),
)}${eachRater(fair)}`;
}

/** A column a rater. */
function eachRater(differences: readonly BenchmarkDifference[]): Html {
  const raters = [...new Set(differences.flatMap(({ rater }) => rater ?? []))];
  const figures = [...new Set(differences.map(({ figure }) => figure))];
  const cell = (figure: BenchmarkDifference['figure'], rater: string) =>
    differences
      .filter((each) => each.figure === figure && each.rater === rater)
      .map(
        ({ difference, interval, verdict }) =>
          html`<b>${signed(difference)}</b> ${shortVerdicts[verdict]}<span class="small">${between(interval, signed)}</span>`,
      );
  return table(
    'Model less each rater, with 95 % intervals',
    [{ head: 'Figure', isText: true }, ...raters.map((head) => ({ head }))],
    figures.map((figure) => [figureTexts[figure], ...raters.map((rater) => cell(figure, rater))]),
  );
}

function differenceChart(means: readonly BenchmarkDifference[], margin: number): Html {
  const rows = means.flatMap(({ figure, difference, interval }) =>
    difference === undefined ? [] : [{ name: figureTexts[figure], value: difference, interval, isModel: true }],
  );
  if (rows.length === 0) return html``;
  const ends = rows.flatMap(({ value, interval }) => [value, ...(interval ? [interval.lower, interval.upper] : [])]);
  return forestChart({
    title: 'Model less the mean of the raters',
    label: 'model less raters',
    domain: [Math.min(-margin, ...ends) - 0.02, Math.max(margin, ...ends) + 0.02],
    guides: [0, -margin],
    rows,
  });
}
