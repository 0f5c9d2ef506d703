import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrayBuffer } from 'geotiff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetector } from '../../../src/detection/detector.ts';
import { unpackDetections } from '../../../src/detection/packedDetections.ts';
import { decodeImage } from '../../../src/platform/node/decodeImage.ts';
import { type DetectionSettings, detectFile } from '../../../src/platform/node/detectFile.ts';
import { encodeImage } from '../../../src/platform/node/encodeImage.ts';
import { readImage } from '../../../src/platform/node/readImage.ts';
import { type FakeOutput, fakeEngine } from '../../detection/fakeEngine.ts';
import { randomModel, smallObjectSpec } from '../../detection/randomModel.ts';
import { raster8 } from '../../image/arbitraryRaster.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const settings = { scoreThreshold: 0.1, drawThreshold: 0.5, tile: 'off' } as const;
const outputs: FakeOutput[] = [
  { corners: [0.25, 0.25, 0.5, 0.5], scores: [0.9] },
  { corners: [0.6, 0.6, 0.9, 0.9], scores: [0.2] },
];
const detector = () => createDetector(randomModel(), fakeEngine(outputs));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-detect-file-'));
  await writeFile(at('grey.png'), await encodeImage(raster8(96, 96, 1, new Array(96 * 96).fill(90)), 'png'));
  await writeFile(at('broken.png'), 'no image');
});
afterAll(() => rm(folder, { recursive: true }));

describe('detectFile', () => {
  it('gives size and detections', async () => {
    const { width, height, packed } = await detectFile(detector(), { path: at('grey.png'), page: 0 }, settings);
    expect([width, height]).toEqual([96, 96]);
    const detections = unpackDetections(packed);
    expect(detections.map(({ score }) => Number(score.toFixed(2)))).toEqual([0.9, 0.2]);
    expect(detections[0]!.box).toEqual({ x: 24, y: 24, width: 24, height: 24 });
  });

  it('draws what scores enough, and nothing else', async () => {
    const annotatedPath = at('deep/folder/grey.jpg');
    await detectFile(detector(), { path: at('grey.png'), page: 0, annotatedPath }, settings);
    const { width, channels, data } = await readImage(annotatedPath);
    const isDrawnAt = (x: number, y: number) => {
      const pixel = data.subarray((y * width + x) * channels, (y * width + x) * channels + 3);
      return pixel.some((value) => Math.abs(value - 90) > 40);
    };
    expect([channels, isDrawnAt(36, 23), isDrawnAt(70, 56), isDrawnAt(36, 36)]).toEqual([3, true, false, false]);
  });

  it('looks at the page of a file that it is told to', async () => {
    const pages = join(import.meta.dirname, '../../fixtures/images/pages.tif');
    const sizes = [];
    for (const page of [0, 1]) {
      const { width, height } = await detectFile(detector(), { path: pages, page }, settings);
      sizes.push([width, height]);
    }
    expect(sizes).toEqual(await Promise.all([0, 1].map(sizeOfPage)));

    async function sizeOfPage(page: number) {
      const { width, height } = await decodeImage(await readFile(pages), pages, page);
      return [width, height];
    }
  });

  it('looks in tiles where it is told to', async () => {
    const engine = fakeEngine(outputs);
    const tiled = createDetector(randomModel(), engine);
    await detectFile(tiled, { path: at('grey.png'), page: 0 }, { ...settings, tile: 64 });
    expect(engine.events.filter((event) => event.startsWith('ran'))).toHaveLength(4);
  });

  it('fails with the name of a bad image, or of a path that it cannot write', async () => {
    await expect(detectFile(detector(), { path: at('broken.png'), page: 0 }, settings)).rejects.toMatchObject({
      code: 'bad-image',
      message: expect.stringContaining('broken.png'),
    });
    await expect(detectFile(detector(), { path: at('none.png'), page: 0 }, settings)).rejects.toMatchObject({
      code: 'not-found',
    });
    const annotatedPath = at('broken.png/grey.jpg');
    await expect(
      detectFile(detector(), { path: at('grey.png'), page: 0, annotatedPath }, settings),
    ).rejects.toMatchObject({
      code: 'unwritable',
    });
  });

  it('tiles by the size of a pixel, told or from the file, where the model knows its own', async () => {
    const description = '<OME><Image><Pixels PhysicalSizeX="2"/></Image></OME>';
    const samples = new Uint8Array(96 * 96).fill(90);
    const tags = { width: 96, height: 96, ImageDescription: description };
    const tiff = writeArrayBuffer(samples, tags);
    await writeFile(at('coarse.tif'), new Uint8Array(tiff));
    const trainedScale = { scale: { least: 1, median: 1 }, micrometresPerPixel: { most: 1.4, median: 1.4 } };
    const looksAt = async (name: string, more: Partial<DetectionSettings>) => {
      const sizes: number[] = [];
      const { detect, ...rest } = createDetector(randomModel(smallObjectSpec, { trainedScale }), fakeEngine(outputs));
      const noting: typeof detect = (image, options) => {
        sizes.push(image.width);
        return detect(image, options);
      };
      await detectFile(
        { ...rest, detect: noting },
        { path: at(name), page: 0 },
        { ...settings, tile: 'auto', ...more },
      );
      return sizes;
    };
    expect(await looksAt('grey.png', {})).toEqual([96]);
    expect(await looksAt('grey.png', { micrometresPerPixel: 2 })).toEqual([67, 67, 67, 67]);
    expect(await looksAt('coarse.tif', {})).toEqual([67, 67, 67, 67]);
    expect(await looksAt('coarse.tif', { micrometresPerPixel: 1 })).toEqual([96]);
    expect(await looksAt('coarse.tif', { tile: 'off' })).toEqual([96]);
  });

  it('looks at mirrored copies where it is told to', async () => {
    const { packed } = await detectFile(detector(), { path: at('grey.png'), page: 0 }, { ...settings, flips: true });
    const plain = await detectFile(detector(), { path: at('grey.png'), page: 0 }, settings);
    expect(unpackDetections(packed).map(({ box }) => box)).not.toEqual(
      unpackDetections(plain.packed).map(({ box }) => box),
    );
  });
});
