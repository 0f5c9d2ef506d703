import { readFile } from 'node:fs/promises';
import { TesescopeError } from '../../errors.ts';

/**
 * Reads a file whole.
 *
 * @throws TesescopeError `not-found` or `unreadable`, with the path.
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** The error for a file that cannot be opened or read. */
export function unreadable(path: string, cause: unknown): TesescopeError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const options = { place: { file: path }, cause };
  if (code === 'ENOENT') return new TesescopeError('not-found', `${path} does not exist; check its name.`, options);
  const reason = (code !== undefined && reasons[code]) || `${message}.`;
  return new TesescopeError('unreadable', `Cannot read ${path}: ${reason}`, options);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission; change its permissions.',
  EPERM: 'the system does not permit it; change its permissions.',
  EISDIR: 'it is a folder; name a file.',
  ELOOP: 'its links form a loop; name the file itself.',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB; split it.',
};
