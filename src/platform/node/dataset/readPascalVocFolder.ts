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
 * @throws TesescopeError `not-found` or `unreadable` where the folder is, or has no XML file
 */
export async function readPascalVocFolder(input: string): Promise<Imported<Dataset>> {
  const paths = (await isFolder(input)) ? (await findFiles(input, ['.xml'])).map((name) => join(input, name)) : [input];
  if (paths.length === 0) {
    throw new TesescopeError('not-found', `${input} has no XML file`, { place: { file: input } });
  }
  const problems: Problem[] = [];
  const files: TextFile[] = [];
  for (const path of paths) {
    try {
      files.push({ file: path, text: await readText(path) });
    } catch (cause) {
      if (!isTesescopeError(cause)) throw cause;
      problems.push({ severity: 'error', code: 'bad-file', message: cause.message, place: { file: path } });
    }
  }
  const read = readPascalVoc(files);
  return { value: read.value, problems: [...problems, ...read.problems] };
}
