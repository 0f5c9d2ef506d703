import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/platform/node/readDataset.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-dataset-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (content: object | Uint8Array): Promise<string> => {
  const path = join(folder, 'dataset.json');
  await writeFile(path, content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
};
const dataset = (annotations: readonly object[]): object => ({
  images: [{ id: 1, file_name: 'a.png', width: 10, height: 10 }],
  categories: [{ id: 1, name: 'sperm' }],
  annotations,
});

describe('readDataset', () => {
  it('reads a COCO file', async () => {
    const path = await write(dataset([{ id: 1, image_id: 1, category_id: 1, bbox: [1, 2, 3, 4] }]));
    await expect(readDataset(path)).resolves.toMatchObject({ annotations: [{ area: 12 }] });
  });

  it('refuses unusable records, naming the first five', async () => {
    const good = { id: 1, image_id: 1, category_id: 1, bbox: [1, 2, 3, 4] };
    const bad = Array.from({ length: 6 }, () => ({ ...good, bbox: [1, 2, -3, 4] }));
    const path = await write(dataset([...bad, { ...good, image_id: 9 }]));
    await expect(readDataset(path)).rejects.toMatchObject({
      code: 'bad-format',
      message: expect.stringMatching(/has 7 unusable records[\s\S]*annotations\[4\]\.bbox[\s\S]*and 2 more/),
    });
  });

  it('refuses ids that point nowhere', async () => {
    const path = await write(dataset([{ id: 4, image_id: 2, category_id: 8, bbox: [1, 2, 3, 4] }]));
    await expect(readDataset(path)).rejects.toThrow(/annotation 4: image 2[\s\S]*category 8/);
  });

  it('says where there is no file, a folder, or no text', async () => {
    await expect(readDataset(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(readDataset(folder)).rejects.toMatchObject({ code: 'unreadable' });
    await expect(readDataset(await write(Uint8Array.of(0xff, 0xfe, 0x7b, 0)))).rejects.toThrow(
      /dataset\.json is not UTF-8/,
    );
  });
});
