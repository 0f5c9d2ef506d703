import { fileURLToPath } from 'node:url';

/** The path of a file of this package, for instance its default model. */
export function packageFile(name: string): string {
  return fileURLToPath(new URL(`../../../${name}`, import.meta.url));
}
