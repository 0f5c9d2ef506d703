import type { Interval } from '../../evaluation/percentileInterval.ts';
import { type Html, html } from './html.ts';

const width = 120;
const height = 14;
const edge = 4;

/** A share from 0 to 1 as a dot on a line, its interval as a bar: a picture of numbers that stand beside it. */
export function intervalBar(value: number, interval: Interval | undefined): Html {
  if (value === -1) return html``;
  const x = (share: number) => (edge + Math.min(1, Math.max(0, share)) * (width - 2 * edge)).toFixed(1);
  const bar =
    interval && html`<line x1="${x(interval.lower)}" x2="${x(interval.upper)}" y1="7" y2="7" class="interval"/>`;
  return html`<svg class="bar" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true"><line x1="${x(0)}" x2="${x(1)}" y1="7" y2="7" class="whole"/><line x1="${x(0)}" x2="${x(0)}" y1="4" y2="10" class="whole"/><line x1="${x(1)}" x2="${x(1)}" y1="4" y2="10" class="whole"/>${bar}<circle cx="${x(value)}" cy="7" r="3.5" class="value"/></svg>`;
}
