import type { Alpha } from '../../evaluation/raters/alphas.ts';
import { type Html, html } from '../html/html.ts';
import { between, decimal, none, rate } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';

/** How far the raters and the model agree, and what it took them. */
export function agreementBody({ pairs, alphas, raters, times, consensus, settings }: BenchmarkReport): Html {
  const names = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const F1Of = (a: string, b: string) =>
    pairs.find(({ first, second }) => (first === a && second === b) || (first === b && second === a))?.F1;
  const votes = consensus.votes.map((each) => `${each.boxes} by ${each.votes}`).join(', ');
  return html`<p>At least ${settings.quorum} raters must overlap by ${settings.iou} or more for a box to count as agreed on: ${consensus.boxes} boxes${votes === '' ? '' : ` (${votes})`}.</p>
${table(
  'Agreement of every two: F1, neither being the truth (1: the same boxes)',
  [{ head: 'Who', isText: true }, ...names.map((name) => ({ head: name }))],
  names.map((row) => [row, ...names.map((column) => (row === column ? none : decimal(F1Of(row, column))))]),
)}${table(
  'Krippendorff’s alpha of the raters (1: they agree; 0: as if by chance)',
  [{ head: 'Over', isText: true }, { head: 'Alpha' }, { head: '95 % interval' }, { head: 'Meaning', isText: true }],
  [
    alphaRow(
      'things',
      alphas.things,
      'What anybody marked, and whether the others did too. Tissue that all leave alone earns nothing, so that it is low even where nearly everything is agreed on.',
    ),
    alphaRow('area', alphas.area, 'Every point of the images: within a box or not. It needs the sizes of the images.'),
  ],
)}${table(
  'Work of the raters',
  [{ head: 'Rater', isText: true }, { head: 'Boxes' }, { head: 'Too few agree with' }, { head: 'Seconds an image' }],
  raters.map(({ name, boxes, unshared }) => {
    const time = times[name];
    return [name, boxes, unshared, time === undefined ? none : rate(time.seconds / time.images)];
  }),
)}${Object.keys(times).length === 0 ? html`<p class="note">The raters’ files do not tell how long they took.</p>\n` : ''}`;
}

function alphaRow(name: string, { value, interval }: Alpha, meaning: string) {
  return [name, value === undefined ? none : value.toFixed(3), between(interval), meaning];
}
