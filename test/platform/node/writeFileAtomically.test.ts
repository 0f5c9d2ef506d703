import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeFileAtomically } from '../../../src/platform/node/writeFileAtomically.ts';
import { temporaryFolder } from './fixtures.ts';

const failure = vi.hoisted(() => ({ code: undefined as string | undefined }));

/** The disk fails on demand, in the middle of a file. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof original.open = async (...args) => {
    const handle = await original.open(...args);
    if (failure.code !== undefined) {
      const error = Object.assign(new Error(`${failure.code}: broken`), { code: failure.code });
      handle.sync = () => Promise.reject(error);
    }
    return handle;
  };
  return { ...original, open };
});

describe('writeFileAtomically', () => {
  it('writes text and bytes', async () => {
    const folder = temporaryFolder();
    await writeFileAtomically(join(folder, 'text'), 'spermatozoön\n');
    await writeFileAtomically(join(folder, 'bytes'), Uint8Array.from([0, 255, 10]));
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('spermatozoön\n');
    expect([...readFileSync(join(folder, 'bytes'))]).toEqual([0, 255, 10]);
  });

  it('replaces what was there and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), 'a long old text');
    await writeFileAtomically(join(folder, 'a.json'), 'new');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('always leaves one whole text where several write at once', async () => {
    const path = join(temporaryFolder(), 'a.json');
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(50_000));
    await Promise.all(texts.map((text) => writeFileAtomically(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(join(path, '..'))).toEqual(['a.json']);
  });

  it('says that the folder is missing', async () => {
    const path = join(temporaryFolder(), 'missing', 'a.json');
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({ code: 'unwritable', place: { file: path } });
    await expect(writeFileAtomically(path, 'x')).rejects.toThrow(
      `${path}: its folder does not exist; create it first.`,
    );
  });

  it('says that a folder has the name, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileAtomically(join(folder, 'taken'), 'x')).rejects.toThrow(/a folder has that name/);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('says that a part of the path is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(writeFileAtomically(join(folder, 'file', 'a.json'), 'x')).rejects.toThrow(/is a file, not a folder/);
  });

  it.each([
    ['ENOSPC', 'the disk is full; free some space or choose another folder.'],
    ['EDQUOT', 'your disk quota is used up; free some space or choose another folder.'],
    ['EACCES', 'no permission; choose another folder or change its permissions.'],
    ['EROFS', 'the file system is read-only; choose another folder.'],
    ['EIO', 'EIO: broken'],
  ])('says what %s means, keeps the old file and leaves nothing beside it', async (code, reason) => {
    const path = join(temporaryFolder(), 'a.json');
    writeFileSync(path, 'old');
    failure.code = code;
    await expect(writeFileAtomically(path, 'new')).rejects.toThrow(`Cannot write ${path}: ${reason}`);
    failure.code = undefined;
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['a.json']);
  });
});
