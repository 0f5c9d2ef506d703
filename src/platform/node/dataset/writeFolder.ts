import { dirname, join } from 'node:path';
import type { TextFile } from '../../../annotation/formats/textFile.ts';
import { makeFolder } from '../makeFolder.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';

/**
 * Writes files into a folder, which is made where it is not there.
 *
 * @throws TesescopeError `unwritable`
 */
export async function writeFolder(folder: string, files: readonly TextFile[]): Promise<void> {
  for (const { file, text } of files) {
    const path = join(folder, file);
    await makeFolder(dirname(path));
    await writeFileAtomically(path, text);
  }
}
