import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Attributes } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { withoutByteOrderMark } from '../withoutByteOrderMark.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  isArray: (name) => name === 'object',
});

/** The elements under the root of that name, all values as text, or the fault: `line 3: ...` where it has a line. */
export function parseXml(
  text: string,
  root: string,
): { readonly elements: Attributes } | { readonly fault: string; readonly at?: string } {
  const bare = withoutByteOrderMark(text);
  const valid = XMLValidator.validate(bare);
  if (valid !== true) return { fault: `no valid XML (${valid.err.msg})`, at: `line ${valid.err.line}` };
  try {
    const document: unknown = parser.parse(bare);
    const elements = isAttributes(document) ? document[root] : undefined;
    return isAttributes(elements) ? { elements } : { fault: `no <${root}> at its root` };
  } catch (cause) {
    return { fault: `no usable XML (${cause instanceof Error ? cause.message : cause})` };
  }
}
