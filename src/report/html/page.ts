import { type Html, type HtmlPart, html, trusted } from './html.ts';
import { style } from './style.ts';

/** A part of a page that its list of contents names. */
export interface Section {
  /** Without spaces; unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

export interface Page {
  readonly title: string;
  /** Under the title. */
  readonly lead: HtmlPart;
  readonly sections: readonly Section[];
  readonly foot: HtmlPart;
}

/** A whole page that needs nothing beside itself: no script, no network, no other file. */
export function page({ title, lead, sections, foot }: Page): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${lead}
</header>
<nav aria-label="Contents"><ol>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main>
${sections.map(
  ({ id, title: name, body }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${body}</section>
`,
)}</main>
<footer>${foot}</footer>
</body>
</html>
`;
  return markup;
}
