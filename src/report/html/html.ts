/** Markup in which every text is escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: texts and numbers are escaped, lists are joined, nothing is left out. */
export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

/** A template whose parts are escaped unless they are `Html` themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { markup: strings.reduce((text, string, place) => `${text}${markupOf(parts[place - 1])}${string}`) };
}

/** Markup that comes from a library, not from a user: taken as it is. */
export function trusted(markup: string): Html {
  return { markup };
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
