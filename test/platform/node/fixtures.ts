import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const folder = fileURLToPath(new URL('../../fixtures/images/', import.meta.url));

/** The path of an image that Pillow wrote. */
export const imagePath = (name: string): string => join(folder, name);

/** The bytes of an image that Pillow wrote, in a buffer of their own. */
export const imageBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(imagePath(name)));

/** What Pillow reads in each image. */
export const pillow: Readonly<Record<string, { width: number; height: number; data: readonly number[] }>> = JSON.parse(
  readFileSync(imagePath('expected.json'), 'utf8'),
);

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tesescope-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
