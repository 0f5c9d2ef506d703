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
  const name = html`role="img" aria-label="${title}"`.markup;
  const heading = html`<title>${title}</title>`.markup;
  return trusted(
    element.outerHTML.replace(
      /^<svg([^>]*)>/,
      (_: string, attributes: string) => `<svg ${name}${attributes}>${heading}`,
    ),
  );
}
