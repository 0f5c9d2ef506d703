import type { Comparison } from '../../evaluation/compareDetections.ts';
import { type Html, html } from '../html/html.ts';
import { between, signed } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import { headlines } from './headlines.ts';

/** These detections beside others of the same images. */
export function comparisonBody(comparison: Comparison): Html {
  const rows = headlines.flatMap(({ name, title, write }) => {
    const difference = comparison[name];
    if (difference === undefined) return [];
    const { value, other, interval, pValue } = difference;
    return [
      [
        title,
        write(value),
        write(other),
        signed(difference.difference),
        between(interval, signed),
        pValue < 0.001 ? 'under 0.001' : pValue.toFixed(3),
      ],
    ];
  });
  return html`<p>Both were measured on the same images, drawn anew together, so that what makes an image hard for both cancels out. Where the interval holds 0, these data do not tell the two apart; p is the chance of such a difference if there were none.</p>
${table(
  'These detections less the others',
  [
    { head: 'Figure', isText: true },
    { head: 'These' },
    { head: 'The others' },
    { head: 'Difference' },
    { head: '95 % interval' },
    { head: 'p' },
  ],
  rows,
)}`;
}
