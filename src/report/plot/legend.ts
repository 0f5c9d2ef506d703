import { type Html, html } from '../html/html.ts';
import type { SeriesStyle } from './palette.ts';

/** What each line of a chart is: a piece of it, and words. */
export function legend(series: readonly { readonly label: string; readonly style: SeriesStyle }[]): Html {
  return html`<ul class="legend">${series.map(
    ({ label, style: { colour, dash, symbol } }, index) =>
      html`<li><svg width="36" height="12" viewBox="0 0 36 12" aria-hidden="true"><line x1="0" x2="36" y1="6" y2="6" stroke="${colour}" stroke-width="${index === 0 ? 3 : 2}" stroke-dasharray="${dash ?? 'none'}"/><path d="${signs[symbol]}" fill="${colour}"/></svg> ${label}</li>`,
  )}</ul>
`;
}

const signs: Readonly<Record<SeriesStyle['symbol'], string>> = {
  circle: 'M14 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  square: 'M14.5 2.5h7v7h-7z',
  triangle: 'M18 1.5l4.5 8h-9z',
};
