import { mkdir } from 'node:fs/promises';
import { TesescopeError } from '../../errors.ts';

/**
 * Makes a folder and those above it, where they are not there yet.
 *
 * @throws TesescopeError `unwritable`.
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: Error) => {
    const message = `Cannot make the folder ${path} (${cause.message}); choose another.`;
    throw new TesescopeError('unwritable', message, { place: { file: path }, cause });
  });
}
