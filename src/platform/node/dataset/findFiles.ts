import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { glob } from 'tinyglobby';
import { unreadable } from '../readBytes.ts';

/**
 * All files of some kinds in a folder and below, by path relative to it, in natural order (`2.txt` before `10.txt`).
 *
 * @param extensions lower case, with the dot
 * @throws TesescopeError `not-found` or `unreadable`
 */
export async function findFiles(folder: string, extensions: readonly string[]): Promise<readonly string[]> {
  await stat(folder).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const files = await glob('**', { cwd: folder, expandDirectories: false });
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  return files.filter((file) => extensions.includes(extname(file).toLowerCase())).sort(inOrder);
}

/** Whether there is a folder of that name. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
