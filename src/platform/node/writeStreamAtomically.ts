import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { asUnwritable } from './writeFileAtomically.ts';

/** A file that grows, and appears under its name when it is whole. */
export interface AtomicStream {
  /** @throws TesescopeError `unwritable`. */
  readonly write: (text: string) => Promise<void>;
  /** @throws TesescopeError `unwritable`. */
  readonly finish: () => Promise<void>;
  /** Leaves no file. */
  readonly abandon: () => Promise<void>;
}

/**
 * Opens a file for what comes bit by bit: see `writeFileAtomically`.
 *
 * @throws TesescopeError `unwritable`, with the reason and what to do.
 */
export async function writeStreamAtomically(path: string): Promise<AtomicStream> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (cause) {
      throw asUnwritable(path, cause);
    }
  };
  const handle: FileHandle = await attempt(() => open(temporary, 'wx'));
  return {
    write: (text) => attempt(() => handle.writeFile(text)),
    finish: () =>
      attempt(async () => {
        await handle.sync();
        await handle.close();
        await rename(temporary, path);
      }),
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}
