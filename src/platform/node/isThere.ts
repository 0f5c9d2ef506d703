import { access } from 'node:fs/promises';

/** Whether a file or folder is there, as far as this program may see. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
