import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/annotation/dataset.ts';
import { readYolo, type YoloImage } from '../../../../src/annotation/formats/yolo/readYolo.ts';
import { writeYolo } from '../../../../src/annotation/formats/yolo/writeYolo.ts';
import { arbitraryDataset } from '../../arbitraryDataset.ts';

const image = (text: string): YoloImage => ({
  fileName: 'a.jpg',
  width: 640,
  height: 480,
  labels: { file: 'labels/a.txt', text },
});
const read = (text: string, names: readonly string[] = ['sperm', 'cluster']) => readYolo([image(text)], names);

describe('readYolo', () => {
  it('turns fractions into pixels', () => {
    const { value, problems } = read('0 0.5 0.5 0.25 0.5\n1 0.1 0.2 0.1 0.1\n');
    expect(problems).toEqual([]);
    expect(value.categories).toEqual([
      { id: 1, name: 'sperm' },
      { id: 2, name: 'cluster' },
    ]);
    expect(value.annotations[0]).toEqual({
      id: 1,
      imageId: 1,
      categoryId: 1,
      box: { x: 240, y: 120, width: 160, height: 240 },
      area: 38400,
      isCrowd: false,
    });
    expect(value.annotations[1]?.categoryId).toBe(2);
  });

  it('reads tracks, line by line, whether words or numbers', () => {
    const { value } = read('ckz3v9 0 0.5 0.5 0.25 0.5\n17 1 0.5 0.5 0.25 0.5\n0 0.5 0.5 0.25 0.5');
    expect(value.annotations.map(({ track, categoryId }) => [track, categoryId])).toEqual([
      ['ckz3v9', 1],
      ['17', 2],
      [undefined, 1],
    ]);
  });

  it('passes over a byte order mark, CRLF, tabs and blank lines', () => {
    expect(read('\uFEFF0\t0.5 0.5  0.25 0.5\r\n\r\n 1 0.1 0.2 0.1 0.1 \r\n')).toEqual(
      read('0 0.5 0.5 0.25 0.5\n1 0.1 0.2 0.1 0.1'),
    );
  });

  it('names file and line of what it leaves out', () => {
    const lines: readonly [string, string, string][] = [
      ['0 0.5 0.5 0.25', 'error', '4 columns'],
      ['0 0.5 0.5 0.25 0.5 0.9', 'error', 'class 0.5 is no whole number'],
      ['1 0.1 0.1 0.2 0.2 0.3 0.3', 'error', '7 columns'],
      ['-1 0.5 0.5 0.25 0.5', 'error', 'class -1'],
      ['9999999 0.5 0.5 0.25 0.5', 'error', 'class 9999999'],
      ['0 NaN 0.5 0.25 0.5', 'error', 'no fractions'],
      ['0 320 240 20 20', 'error', 'no fractions'],
      ['0 0.5 0.5 1e300 0.5', 'error', 'no fractions'],
      ['0 0.5 0.5 -0.25 0.5', 'error', 'negative size'],
      ['0 0.5 0.5 0 0.5', 'warning', 'box of 0 x 240 pixels'],
      ['0,0.5,0.5,0.25,0.5', 'error', '1 columns'],
    ];
    const { value, problems } = read(['0 0.5 0.5 0.25 0.5', ...lines.map(([line]) => line)].join('\n'));
    expect(value.annotations).toHaveLength(1);
    for (const [index, [, severity, reason]] of lines.entries()) {
      expect(problems[index]).toMatchObject({ severity, place: { file: 'labels/a.txt', at: `line ${index + 2}` } });
      expect(problems[index]?.message).toContain(reason);
      expect(problems[index]?.message).toContain('left out');
      expect(problems[index]).not.toHaveProperty('fault');
    }
    expect(problems).toHaveLength(lines.length);
  });

  it('says once that a class has no name', () => {
    const { value, problems } = read('5 0.5 0.5 0.1 0.1\n5 0.2 0.2 0.1 0.1\n', ['sperm']);
    expect(value.categories).toEqual([
      { id: 1, name: 'sperm' },
      { id: 6, name: 'class 5' },
    ]);
    expect(problems.map(({ code, place }) => [code, place.at])).toEqual([['class-without-name', 'line 1']]);
  });

  it('keeps an image without labels and says so; an empty file needs no word', () => {
    const { labels: _, ...bare } = image('');
    const { value, problems } = readYolo([bare, image('')], ['sperm']);
    expect(value.images).toHaveLength(2);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([['image-without-labels', 'a.jpg']]);
  });

  it('reads 100,000 lines', () => {
    expect(read('0 0.5 0.5 0.25 0.5\n'.repeat(100_000)).value.annotations).toHaveLength(100_000);
  });
});

/** Images back from what `writeYolo` wrote into one of its folders. */
const written = (dataset: Dataset, folder: string): YoloImage[] => {
  const files = new Map(writeYolo(dataset).map(({ file, text }) => [file, text]));
  return dataset.images.map(({ fileName, width, height }) => {
    const file = `${folder}/${fileName.replace('.png', '.txt')}`;
    return { fileName, width, height, labels: { file, text: files.get(file)! } };
  });
};

describe('writeYolo', () => {
  it('carries boxes, classes and tracks', () => {
    fc.assert(
      fc.property(arbitraryDataset, (random) => {
        const annotations = random.annotations
          .filter(({ box }) => box.width > 0 && box.height > 0)
          .map(({ track, ...rest }, index) => ({ ...rest, ...(track ? { track: `t${index}` } : {}) }));
        const images = random.images.map((each) => ({ ...each, width: 2000, height: 3000 }));
        const inside = annotations.filter(
          ({ box }) => box.x + box.width / 2 > -1000 && box.width < 4000 && box.height < 6000,
        );
        const dataset = { ...random, images, annotations: inside.toSorted((a, b) => a.imageId - b.imageId) };
        const hasTracks = inside.some(({ track }) => track !== undefined);
        const names = random.categories.map(({ name }) => name);
        const back = readYolo(written(dataset, hasTracks ? 'labels-with-track' : 'labels'), names);
        expect(back.problems).toEqual([]);
        expect(back.value.annotations).toHaveLength(inside.length);
        for (const [index, { box, categoryId, imageId, track }] of back.value.annotations.entries()) {
          const original = dataset.annotations[index]!;
          expect([categoryId, imageId, track]).toEqual([original.categoryId, original.imageId, original.track]);
          for (const side of ['x', 'y', 'width', 'height'] as const)
            expect(box[side]).toBeCloseTo(original.box[side], 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  const one = (fields: object, own: object = {}): Dataset => ({
    images: [{ id: 1, fileName: 'a/b.jpg', width: 10, height: 10, ...fields }],
    categories: [{ id: 4, name: 'sperm' }],
    annotations: [
      { id: 1, imageId: 1, categoryId: 4, box: { x: 1, y: 1, width: 2, height: 2 }, area: 4, isCrowd: false, ...own },
    ],
  });

  it('writes classes and folders, with tracks only where there are some', () => {
    expect(writeYolo(one({}))).toEqual([
      { file: 'classes.txt', text: 'sperm\n' },
      { file: 'labels/a/b.txt', text: '0 0.2 0.2 0.2 0.2\n' },
    ]);
    expect(writeYolo(one({}, { track: 'x' }))[2]).toEqual({
      file: 'labels-with-track/a/b.txt',
      text: 'x 0 0.2 0.2 0.2 0.2\n',
    });
  });

  it.each([
    [one({ width: 0 }), 'the size of a/b.jpg is not known'],
    [one({ fileName: '../b.jpg' }), 'leads out of the folder'],
    [one({ fileName: '/etc/b.jpg' }), 'leads out of the folder'],
    [one({ fileName: 'C:\\b.jpg' }), 'leads out of the folder'],
    [one({}, { track: 'a b' }), 'the track "a b" would break a line'],
    [
      { ...one({}), images: [one({}).images[0]!, { ...one({}).images[0]!, id: 2, fileName: 'a/B.png' }] },
      'would share the file',
    ],
  ])('refuses what YOLO cannot hold (%#)', (dataset, reason) => {
    expect(() => writeYolo(dataset)).toThrow(reason);
  });
});

const folder = '../shared/data/visem-tracking/video-11';
describe.skipIf(!existsSync(folder))('VISEM-Tracking video 11 (skipped where ../shared/data is absent)', () => {
  const images = (labels: string): YoloImage[] =>
    readdirSync(`${folder}/${labels}`).map((name) => {
      const file = `${folder}/${labels}/${name}`;
      const text = readFileSync(file, 'utf8');
      return { fileName: name.replace('.txt', '.jpg'), width: 640, height: 480, labels: { file, text } };
    });

  it('has 9295 sperm and 250 clusters in 238 frames, the same with tracks', () => {
    const plain = readYolo(images('labels'), ['sperm', 'cluster']);
    const tracked = readYolo(images('labels-with-track'), ['sperm', 'cluster']);
    expect([plain.problems, tracked.problems]).toEqual([[], []]);
    expect(plain.value.images).toHaveLength(238);
    const count = (id: number): number => plain.value.annotations.filter(({ categoryId }) => categoryId === id).length;
    expect([count(1), count(2)]).toEqual([9295, 250]);
    expect(new Set(tracked.value.annotations.map(({ track }) => track)).size).toBeGreaterThanOrEqual(57);
    expect(tracked.value.annotations.map(({ track: _, ...each }) => each)).toEqual(plain.value.annotations);
  });
});
