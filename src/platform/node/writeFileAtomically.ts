import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { TesescopeError } from '../../errors.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it is flushed to the disk, then renamed over it.
 *
 * @param data Text in pieces is written piece by piece, so that it need not be in memory at once.
 * @throws TesescopeError `unwritable`, with the reason and what to do.
 */
export async function writeFileAtomically(path: string, data: string | Uint8Array | Iterable<string>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await writeFile(handle, data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asUnwritable(path, cause);
  }
}

/** What the system says when it can't write, in words that say what to do. */
export function asUnwritable(path: string, cause: unknown): TesescopeError {
  return new TesescopeError('unwritable', `Cannot write ${path}: ${reasonOf(cause)}`, { place: { file: path }, cause });
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return (code !== undefined && reasons[code]) || message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space or choose another folder.',
  EDQUOT: 'your disk quota is used up; free some space or choose another folder.',
  EACCES: 'no permission; choose another folder or change its permissions.',
  EPERM: 'the system does not permit it; choose another folder or change its permissions.',
  EROFS: 'the file system is read-only; choose another folder.',
  ENOENT: 'its folder does not exist; create it first.',
  ENOTDIR: 'a part of its path is a file, not a folder; choose another path.',
  EISDIR: 'a folder has that name; choose another name.',
  ENAMETOOLONG: 'the name is too long; choose a shorter one.',
};
