import { type Html, html } from '../../html/html.ts';

/** A plot under its name and a sentence that says how to read it, with its numbers beneath. */
export function plotFigure(title: string, words: string, plot: Html, numbers: Html): Html {
  return html`<figure class="plot"><figcaption><h3>${title}</h3><p>${words}</p></figcaption><div class="chart">${plot}</div>${numbers}</figure>
`;
}
