import { join } from 'node:path';
import type { Dataset } from '../../../annotation/dataset.ts';
import { readPascalVoc } from '../../../annotation/formats/pascalVoc/readPascalVoc.ts';
import type { TextFile } from '../../../annotation/formats/textFile.ts';
import { type Imported, isTesescopeError, type Problem, TesescopeError } from '../../../errors.ts';
import { readText } from '../readText.ts';
import { findFiles, isFolder } from './findFiles.ts';

/**
 * Reads one Pascal VOC file, or all in a folder and below.
 *
 * @throws TesescopeError `not-found` or `unreadable` where the input is, or has no XML file
 */
export async function readPascalVocFolder(input: string): Promise<Imported<Dataset>> {
  if (!(await isFolder(input))) return readPascalVoc([{ file: input, text: await readText(input) }]);
  const names = await findFiles(input, ['.xml']);
  if (names.length === 0) throw new TesescopeError('not-found', `${input} has no XML file`, { place: { file: input } });
  const problems: Problem[] = [];
  const files: TextFile[] = [];
  for (const file of names.map((name) => join(input, name))) {
    try {
      files.push({ file, text: await readText(file) });
    } catch (cause) {
      if (!isTesescopeError(cause)) throw cause;
      const message = `${cause.message}; the file is left out`;
      problems.push({ severity: 'error', code: 'bad-file', message, place: { file } });
    }
  }
  const read = readPascalVoc(files);
  return { value: read.value, problems: [...problems, ...read.problems] };
}
