import type { Imported } from '../../../errors.ts';
import type { Dataset } from '../../dataset.ts';
import { withoutByteOrderMark } from '../withoutByteOrderMark.ts';
import { datasetFromVia } from './datasetFromVia.ts';
import { readViaCsv } from './readViaCsv.ts';
import { readViaJson } from './readViaJson.ts';

/**
 * Reads what VIA 2 saves: the JSON project, or the annotations exported as JSON or CSV. Image sizes are 0, as VIA does
 * not tell them.
 *
 * @throws TesescopeError `bad-format` where the text is neither
 */
export function readVia(text: string, file: string): Imported<Dataset> {
  if (/^\s*[{[]/.test(withoutByteOrderMark(text))) {
    const { value, problems } = readViaJson(text, file);
    const read = datasetFromVia(value.files, value.project, file);
    return { value: read.value, problems: [...problems, ...read.problems] };
  }
  const { value, problems } = readViaCsv(text, file);
  const read = datasetFromVia(value, {}, file);
  return { value: read.value, problems: [...problems, ...read.problems] };
}
