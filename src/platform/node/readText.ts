import { readFile } from 'node:fs/promises';
import { TesescopeError } from '../../errors.ts';

/**
 * The text of a UTF-8 file.
 *
 * @throws TesescopeError `not-found` where there is no such file, `unreadable` where it cannot be read or is no UTF-8
 */
export async function readText(path: string): Promise<string> {
  const place = { file: path };
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT')
      throw new TesescopeError('not-found', `${path}: there is no such file`, { place, cause });
    throw new TesescopeError('unreadable', `${path} cannot be read (${cause.message})`, { place, cause });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new TesescopeError('unreadable', `${path} is not UTF-8 text: save it as UTF-8`, { place, cause });
  }
}
