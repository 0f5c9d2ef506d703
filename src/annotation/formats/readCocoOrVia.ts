import type { Imported } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { isAttributes } from '../isAttributes.ts';
import { readCoco } from './coco/readCoco.ts';
import { parseJson } from './parseJson.ts';
import { readVia } from './via/readVia.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

/**
 * Reads a file that is either COCO JSON or what VIA 2 saves or exports.
 *
 * @throws TesescopeError `bad-format` where it is neither
 */
export function readCocoOrVia(text: string, file: string): Imported<Dataset> {
  const isJson = /^\s*[{[]/.test(withoutByteOrderMark(text));
  const raw = isJson ? parseJson(text, file) : undefined;
  const isCoco = Array.isArray(raw) || (isAttributes(raw) && Array.isArray(raw.images));
  return isCoco ? readCoco(text, file) : readVia(text, file);
}
