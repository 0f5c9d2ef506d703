import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/annotation/dataset.ts';
import { headlineStudy } from '../../src/evaluation/headlineStudy.ts';
import type { Raster8 } from '../../src/image/raster.ts';
import { cropWindow } from '../../src/report/gallery/cropWindow.ts';
import { galleryFigure } from '../../src/report/gallery/galleryFigure.ts';
import { pickExamples } from '../../src/report/gallery/pickExamples.ts';
import { takePictures } from '../../src/report/gallery/takePictures.ts';

const image = (id: number) => ({ id, fileName: `${id}.png`, width: 300, height: 200 });
const truth = (id: number, imageId: number, x: number, categoryId = 1, isCrowd = false) => {
  const box = { x, y: 50, width: 20, height: 20 };
  return { id, imageId, categoryId, box, area: 400, isCrowd };
};
const dataset: Dataset = {
  images: [image(1), image(2)],
  categories: [
    { id: 1, name: 'head' },
    { id: 2, name: 'debris' },
  ],
  annotations: [truth(1, 1, 10), truth(2, 1, 100), truth(3, 1, 200), truth(4, 2, 50), truth(5, 2, 250, 1, true)],
};
const at = (x: number, score: number, imageId = 1, categoryId = 1) => {
  return { imageId, categoryId, box: { x, y: 50, width: 20, height: 20 }, score };
};
/** Found, found again, loose, of the wrong class, and nothing there; the fourth truth is missed, the crowd no error. */
const detections = [at(10, 0.9), at(11, 0.8), at(110, 0.7), at(200, 0.6, 1, 2), at(150, 0.5, 2), at(250, 0.4, 2)];
const examples = pickExamples(dataset, headlineStudy(dataset, detections).study);
const raster: Raster8 = { width: 300, height: 200, channels: 1, depth: 8, data: new Uint8Array(60000) };

describe('pickExamples', () => {
  test('one of each kind, in the order of TIDE, with the truth that it is about', () => {
    expect(
      examples.map(({ kind, fileName, detection, truth: about }) => [kind, fileName, detection?.score, about?.box.x]),
    ).toEqual([
      ['classification', '1.png', 0.6, 200],
      ['localisation', '1.png', 0.7, 100],
      ['duplicate', '1.png', 0.8, 10],
      ['background', '2.png', 0.5, undefined],
      ['missed', '2.png', undefined, 50],
    ]);
    expect(examples[1]!.overlap).toBeCloseTo(1 / 3);
  });

  test('the surest six of many', () => {
    const many = Array.from({ length: 9 }, (_, k) => at(150, k / 10, 2));
    const picked = pickExamples(dataset, headlineStudy(dataset, many).study).filter(
      ({ kind }) => kind === 'background',
    );
    expect(picked.map(({ detection }) => detection!.score)).toEqual([0.8, 0.7, 0.6, 0.5, 0.4, 0.3]);
  });
});

describe('cropWindow', () => {
  test('whole pixels inside the image that hold the middle of the box', () => {
    const side = fc.double({ min: 1, max: 400, noNaN: true });
    const size = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        side,
        side,
        size,
        size,
        (u, v, w, h, width, height) => {
          const box = {
            x: u * Math.max(0, width - w),
            y: v * Math.max(0, height - h),
            width: Math.min(w, width),
            height: Math.min(h, height),
          };
          const window = cropWindow(box, { width, height });
          expect(Object.values(window).every(Number.isInteger)).toBe(true);
          expect(window.x).toBeGreaterThanOrEqual(0);
          expect(window.y).toBeGreaterThanOrEqual(0);
          expect(window.x + window.width).toBeLessThanOrEqual(width);
          expect(window.y + window.height).toBeLessThanOrEqual(height);
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          expect(x >= window.x && x <= window.x + window.width && y >= window.y && y <= window.y + window.height).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('takePictures', () => {
  test('reads each image once; what cannot be read has no picture', async () => {
    const read: string[] = [];
    const sizes: number[][] = [];
    const pictures = await takePictures(examples, {
      read: async (fileName) => {
        read.push(fileName);
        return fileName === '2.png' ? undefined : raster;
      },
      encode: async ({ width, height, channels }) => {
        sizes.push([width, height, channels]);
        return Uint8Array.of(255, 216);
      },
    });
    expect(read).toEqual(['1.png', '2.png']);
    expect(pictures.map((picture) => picture?.source)).toEqual([
      ...Array(3).fill('data:image/jpeg;base64,/9g='),
      undefined,
      undefined,
    ]);
    expect(sizes).toEqual(Array(3).fill([80, 80, 3]));
    expect(pictures[0]!.window).toEqual({ x: 170, y: 20, width: 80, height: 80 });
  });

  test('a large crop is shrunk, so that the page stays small', async () => {
    const sizes: number[] = [];
    const large = {
      ...examples[0]!,
      detection: { box: { x: 0, y: 0, width: 200, height: 100 }, score: 1, category: '' },
    };
    await takePictures([large], {
      read: async () => raster,
      encode: async ({ width, height }) => {
        sizes.push(width, height);
        return new Uint8Array();
      },
    });
    expect(Math.max(...sizes)).toBe(240);
  });
});

describe('galleryFigure', () => {
  const picture = { window: { x: 170, y: 20, width: 80, height: 80 }, source: 'data:image/jpeg;base64,' };

  test('draws the truths in view whole and the detection dashed, and says both classes', () => {
    const { markup } = galleryFigure(examples[0]!, picture);
    expect(markup.match(/class="truth" x="30.0" y="30.0"/g)).toHaveLength(1);
    expect(markup.match(/class="truth"/g)).toHaveLength(1);
    expect(markup.match(/class="detection"/g)).toHaveLength(1);
    expect(markup).toContain('score 0.60, overlap 1.00, called debris, marked head');
  });

  test('says that a missed truth has no detection', () => {
    expect(galleryFigure(examples[4]!, picture).markup).toContain('no detection');
  });
});
