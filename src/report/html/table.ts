import { type Html, type HtmlPart, html } from './html.ts';

/** A column: numbers stand at the right. */
export interface Column {
  readonly head: HtmlPart;
  readonly isText?: boolean;
}

/** A row of a table; its first cell is its heading. */
export type Row = readonly HtmlPart[];

/** A table whose caption says what it holds, in a box that scrolls by itself on narrow screens. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Html {
  const classOf = (place: number) => (columns[place]!.isText ? 'text' : 'number');
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map(({ head }, place) => html`<th scope="col" class="${classOf(place)}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) => html`<tr><th scope="row" class="${classOf(0)}">${first}</th>${cells.map(
      (cell, place) => html`<td class="${classOf(place + 1)}">${cell}</td>`,
    )}</tr>
`,
  )}</tbody></table></div>
`;
}

/** A table of names and what they are. */
export function facts(caption: string, rows: readonly Row[]): Html {
  const columns = [
    { head: 'What', isText: true },
    { head: 'Value', isText: true },
  ];
  return html`<div class="facts">${table(caption, columns, rows)}</div>`;
}
