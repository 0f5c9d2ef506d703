import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
let files: string[];

beforeAll(async () => {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)('npm', words, { cwd: root, shell: process.platform === 'win32' });
  const packed = JSON.parse(stdout);
  const [tarball] = Array.isArray(packed) ? packed : Object.values(packed);
  files = tarball.files.map(({ path }: { path: string }) => path);
});

describe('the tarball', () => {
  it.each([
    'dist/cli/main.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/platform/node/detectionWorker.js',
    'dist/platform/node/batchWorker.js',
    'dist/platform/node/drawingWorker.js',
    'samples/diffuse-1.jpg',
    'samples/dataset.json',
    'LICENSE',
    'NOTICE',
    'README.md',
    'CHANGELOG.md',
    'package.json',
  ])('holds %s', (file) => {
    expect(files).toContain(file);
  });

  it('holds nothing that only the project itself needs', () => {
    expect(files.filter((file) => /^(src|test|bench|scripts|docs|\.ci|\.npmrc)/.test(file))).toEqual([]);
  });

  it('holds no file that was built from one that is gone', () => {
    const built = files.filter((file) => file.startsWith('dist/') && file.endsWith('.js'));
    const gone = built.filter((file) => {
      const source = file.replace(/^dist/, 'src').replace(/\.js$/, '.ts');
      try {
        readFileSync(join(root, source));
        return false;
      } catch {
        return true;
      }
    });
    expect(gone).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = readJson('package.json');

  it('names every dependency in one exact version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it('runs no install script of others', () => {
    const lock = readJson('package-lock.json');
    const withScripts = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(lock.packages)
      .filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const needless = Object.fromEntries(withScripts.filter((name) => name !== '').map((name) => [name, false]));
    expect(needless).toEqual(manifest.allowScripts);
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('onnxruntime-node-install=skip');
  });
});
