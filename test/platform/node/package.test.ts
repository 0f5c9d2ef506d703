import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../src/platform/node/makeFolder.ts';
import { packageFile } from '../../../src/platform/node/packageFile.ts';
import { packageVersion } from '../../../src/platform/node/packageVersion.ts';
import { probeDevice } from '../../../src/platform/node/probeDevice.ts';
import { runtimeVersion } from '../../../src/platform/node/runtimeVersion.ts';

it('finds files of the package', () => {
  expect(readFileSync(packageFile('LICENSE'), 'utf8')).toContain('Apache License');
});

it('knows the package’s version', () => {
  expect(packageVersion()).toBe(JSON.parse(readFileSync(packageFile('package.json'), 'utf8')).version);
});

it('knows the runtime’s version', () => {
  const installed = JSON.parse(readFileSync(packageFile('node_modules/onnxruntime-node/package.json'), 'utf8'));
  expect(runtimeVersion()).toMatch(new RegExp(`^${installed.version.replaceAll('.', '\\.')}, built with cpu`));
});

it('gets an answer from the processor', async () => {
  expect(await probeDevice('cpu')).toBe('answers');
});

it('makes folders, and says where it cannot', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tesescope-folder-'));
  await makeFolder(join(folder, 'a/b'));
  await makeFolder(join(folder, 'a/b'));
  expect((await stat(join(folder, 'a/b'))).isDirectory()).toBe(true);
  await writeFile(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file/a'))).rejects.toMatchObject({ code: 'unwritable' });
  await rm(folder, { recursive: true });
});
