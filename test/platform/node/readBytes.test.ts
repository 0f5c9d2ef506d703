import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, unreadable } from '../../../src/platform/node/readBytes.ts';
import { temporaryFolder } from './fixtures.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: broken`), { code });

describe('readBytes', () => {
  it('reads a file whole', async () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, Uint8Array.from([0, 1, 255]));
    expect([...(await readBytes(path))]).toEqual([0, 1, 255]);
  });

  it('says that a file is missing', async () => {
    const path = join(temporaryFolder(), 'a');
    await expect(readBytes(path)).rejects.toMatchObject({ code: 'not-found', place: { file: path } });
    await expect(readBytes(path)).rejects.toThrow(`${path} does not exist; check its name.`);
  });

  it('says that a folder is no file', async () => {
    await expect(readBytes(temporaryFolder())).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('unreadable', () => {
  it.each([
    ['EACCES', 'Cannot read a.png: no permission; change its permissions.'],
    ['ELOOP', 'Cannot read a.png: its links form a loop; name the file itself.'],
    ['ERR_FS_FILE_TOO_LARGE', 'Cannot read a.png: it is larger than 2 GiB; split it.'],
    ['EIO', 'Cannot read a.png: EIO: broken.'],
  ])('says what %s means', (code, message) => {
    const cause = failed(code);
    expect(unreadable('a.png', cause)).toMatchObject({ code: 'unreadable', message, cause, place: { file: 'a.png' } });
  });
});
