import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { build } from 'vite';

/** The built page's folder; built once for the same sources, however many tests ask. */
export async function builtPage(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of globSync([
    'web/**/*.*',
    'src/**/*.ts',
    'models/*.onnx',
    'vite.config.ts',
    'package-lock.json',
  ]).sort()) {
    hash.update(path).update(readFileSync(path));
  }
  const folder = join(tmpdir(), `tesescope-web-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  // Vitest says "test", and Vite would build for development then.
  process.env.NODE_ENV = 'production';
  const making = `${folder}-${process.pid}`;
  await build({ logLevel: 'error', build: { outDir: making } });
  try {
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true });
  }
  return folder;
}
