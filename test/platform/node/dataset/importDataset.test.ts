import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDataset } from '../../../../src/platform/node/dataset/importDataset.ts';
import { inspectImages } from '../../../../src/platform/node/dataset/inspectImages.ts';
import { encodeImage } from '../../../../src/platform/node/encodeImage.ts';
import { tinyDataset, tinyImage } from '../../../annotation/tinyDataset.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-dataset-'));
  for (const path of ['tree/images/left', 'tree/labels/left', 'tree/labels-with-track', 'flat']) {
    await mkdir(join(folder, path), { recursive: true });
  }
  for (const path of ['tree/images/left/10.png', 'tree/images/2.png', 'flat/a.png']) {
    await writeFile(join(folder, path), await picture());
  }
  await writeFile(join(folder, 'tree/labels/left/10.txt'), '0 0.5 0.5 0.1 0.1\n');
  await writeFile(join(folder, 'tree/labels/2.txt'), '');
  await writeFile(join(folder, 'tree/labels-with-track/2.txt'), 'x 1 0.5 0.5 0.1 0.1\n');
  await writeFile(join(folder, 'flat/a.txt'), '0 0.5 0.5 0.1 0.1\n');
  await writeFile(join(folder, 'flat/obj.names'), 'sperm\n');
  await writeFile(join(folder, 'flat/latin1.xml'), Uint8Array.of(0x3c, 0xe4, 0x3e));
});
afterAll(() => rm(folder, { recursive: true }));

const picture = (): Promise<Uint8Array> =>
  encodeImage({ width: 20, height: 10, channels: 1, depth: 8, data: new Uint8Array(200) }, 'png');

describe('importDataset', () => {
  it('reads a YOLO tree with folders in it, in natural order', async () => {
    const { value } = await importDataset(join(folder, 'tree'), 'yolo', { classNames: ['sperm'] });
    expect(value.images.map(({ fileName, width }) => [fileName, width])).toEqual([
      ['2.png', 20],
      ['left/10.png', 20],
    ]);
    expect(value.annotations).toMatchObject([{ imageId: 2, box: { x: 9, y: 4.5, width: 2, height: 1 } }]);
  });

  it('reads one of two label folders beside the same images', async () => {
    const { value, problems } = await importDataset(join(folder, 'tree/labels-with-track'), 'yolo', {
      classNames: ['a', 'b'],
    });
    expect(value.annotations).toMatchObject([{ imageId: 1, categoryId: 2, track: 'x' }]);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([['image-without-labels', 'left/10.png']]);
  });

  it('reads labels and class names that lie among the images', async () => {
    const { value, problems } = await importDataset(join(folder, 'flat'), 'yolo');
    expect([problems, value.categories, value.annotations.length]).toEqual([[], [{ id: 1, name: 'sperm' }], 1]);
  });

  it('names a file that is no UTF-8', async () => {
    const { problems } = await importDataset(join(folder, 'flat'), 'voc');
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringMatching(/latin1\.xml is not UTF-8/) }]);
  });
});

describe('inspectImages', () => {
  it('sees sizes and hashes, notes faults, and counts', async () => {
    const dataset = tinyDataset({
      images: ['2.png', 'none.png', 'left/10.png', '../labels/2.txt'].map((fileName, id) =>
        tinyImage(id, { fileName }),
      ),
    });
    let count = 0;
    const seen = await inspectImages(dataset, join(folder, 'tree/images'), () => {
      count += 1;
    });
    expect(count).toBe(4);
    expect([...seen.keys()]).toEqual([0, 1, 2, 3]);
    expect(seen.get(0)).toMatchObject({ width: 20, height: 10 });
    expect(seen.get(2)).toEqual(seen.get(0));
    expect(seen.get(1)).toMatchObject({ fault: expect.stringContaining('none.png') });
    expect(seen.get(3)).toMatchObject({ fault: expect.stringContaining('2.txt') });
  });
});

const shared = '../shared/data';
describe.skipIf(!existsSync(shared))('real data (skipped where ../shared/data is absent)', () => {
  it.each([
    ['visem-tracking/video-11', 'yolo', 238, 9545, 0],
    ['visem-tracking/video-11/labels-with-track', 'yolo', 238, 9545, 0],
    ['visem-tracking/validation', 'yolo', 5, 115, 0],
    ['bccd', 'voc', 292, 3941, 2],
  ] as const)('reads %s as %s: %d images, %d boxes, %d problems', async (path, format, images, boxes, faults) => {
    const { value, problems } = await importDataset(join(shared, path), format, { classNames: ['sperm', 'cluster'] });
    expect([value.images.length, value.annotations.length, problems.length]).toEqual([images, boxes, faults]);
    expect(value.images.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
  });
});
