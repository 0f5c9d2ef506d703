import { isUtf8 } from 'node:buffer';
import { TesescopeError } from '../../errors.ts';
import { readBytes } from './readBytes.ts';

/**
 * The text of a UTF-8 file, its byte order mark included.
 *
 * @throws TesescopeError `not-found` where there is no such file, `unreadable` where it cannot be read or is no UTF-8
 */
export async function readText(path: string): Promise<string> {
  const { buffer, byteOffset, byteLength } = await readBytes(path);
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new TesescopeError('unreadable', `${path} is not UTF-8 text: save it as UTF-8`, { place: { file: path } });
}
