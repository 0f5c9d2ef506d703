import { createHash } from 'node:crypto';
import { readBytes } from './readBytes.ts';

/** What a file holds, as one short text. */
export async function sha256OfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readBytes(path))
    .digest('hex');
}
