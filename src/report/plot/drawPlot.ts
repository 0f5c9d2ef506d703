import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Html, html, trusted } from '../html/html.ts';
import { ink } from './palette.ts';

/** Draws a plot as SVG with a title that a screen reader says; its numbers must stand in a table beside it. */
export function drawPlot(title: string, options: PlotOptions): Html {
  const { document } = parseHTML('<html><body></body></html>');
  const element = plot({
    width: 440,
    height: 310,
    marginTop: 30,
    marginRight: 26,
    marginBottom: 44,
    marginLeft: 52,
    ...options,
    document,
    style: { fontFamily: 'inherit', fontSize: '13px', color: ink, background: 'none' },
  });
  const name = html`<svg role="img" aria-label="${title}"`.markup;
  const heading = html`><title>${title}</title>`.markup;
  const { outerHTML }: { readonly outerHTML: string } = element;
  const [, attributes, content] = /^<svg([^>]*)>(.*)$/s.exec(outerHTML.replaceAll(namesOfParts, ''))!;
  return trusted(`${name}${attributes}${heading}${content}`);
}

/** Plot names the groups of its marks, which accessibility rules forbid where they have no role. */
const namesOfParts = / aria-(?:label|description)="[^"]*"/g;
