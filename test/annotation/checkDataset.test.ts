import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/annotation/checkDataset.ts';
import type { Dataset } from '../../src/annotation/dataset.ts';
import type { ImageInspection } from '../../src/annotation/imageInspection.ts';
import { arbitraryDataset } from './arbitraryDataset.ts';
import { tinyAnnotation as annotation, tinyImage as image, tinyDataset } from './tinyDataset.ts';

const found = (fields: Partial<Dataset>, inspections?: ReadonlyMap<number, ImageInspection>): unknown[] =>
  checkDataset(tinyDataset(fields), 'd.json', inspections).map(({ severity, code, place }) => {
    expect(place.file).toBe('d.json');
    return [severity, code, place.at];
  });

const boxed = (x: number, y: number, width: number, height: number): Partial<Dataset> => ({
  annotations: [annotation(1, { box: { x, y, width, height } })],
});

const opened = (contentHash: string, bits: number, fields: object = {}): ImageInspection => ({
  width: 100,
  height: 80,
  contentHash,
  perceptualHash: Uint32Array.from({ length: 8 }, () => bits),
  ...fields,
});

describe('checkDataset', () => {
  it('finds nothing wrong with a dataset that is right', () => {
    expect(found({})).toEqual([]);
    expect(checkDataset({ images: [], categories: [], annotations: [] }, 'd.json')).toEqual([]);
  });

  it.each([
    [0, 0, 100, 80, []],
    [-0.4, 0, 100, 80, []],
    [90, 70, 10.6, 10, [['warning', 'box-over-edge', 'annotation 1']]],
    [-1, 0, 10, 10, [['warning', 'box-over-edge', 'annotation 1']]],
    [100, 0, 10, 10, [['error', 'box-outside-image', 'annotation 1']]],
    [-20, -20, 10, 10, [['error', 'box-outside-image', 'annotation 1']]],
    [5, 5, 0, 10, [['warning', 'box-without-area', 'annotation 1']]],
    [5, 5, -1, 10, [['error', 'bad-box', 'annotation 1']]],
    [5, Number.NaN, 1, 10, [['error', 'bad-box', 'annotation 1']]],
    [5, 5, 1e300, 10, [['error', 'bad-box', 'annotation 1']]],
  ])('judges the box %d, %d, %d, %d', (x, y, width, height, problems) => {
    expect(found(boxed(x, y, width, height))).toEqual(problems);
  });

  it('does not judge edges where the image size is not known', () => {
    expect(found({ ...boxed(5000, 0, 10, 10), images: [image(1, { width: 0, height: 0 })] })).toEqual([]);
  });

  it('finds ids that are 0, repeated or point nowhere', () => {
    expect(found({ annotations: [annotation(0), annotation(0, { imageId: 2 })] })).toEqual([
      ['warning', 'annotation-id-0', 'annotation 0'],
      ['error', 'annotation-id-repeated', 'annotation 0'],
    ]);
    expect(found({ annotations: [annotation(1, { imageId: 7, categoryId: 8 })] })).toEqual([
      ['error', 'no-such-image', 'annotation 1'],
      ['error', 'no-such-category', 'annotation 1'],
    ]);
    expect(found({ images: [image(1), image(2), image(2, { fileName: 'b.png' })] })).toEqual([
      ['error', 'image-id-repeated', 'image 2'],
    ]);
    expect(found({ images: [image(1), image(2, { fileName: '1.png' })] })).toEqual([
      ['error', 'image-listed-twice', 'image 1'],
    ]);
  });

  it('finds classes that differ in case or spaces only', () => {
    const categories = [
      { id: 1, name: 'Sperm' },
      { id: 2, name: 'sperm ' },
      { id: 3, name: 'cell' },
    ];
    expect(found({ categories })).toEqual([['error', 'category-name-case', 'category 1']]);
    expect(checkDataset(tinyDataset({ categories }), 'd.json')[0]?.message).toContain('"Sperm", "sperm "');
    expect(found({ categories: [...tinyDataset().categories, { id: 2, name: 'x' }] })).toEqual([
      ['error', 'category-id-repeated', 'category 2'],
    ]);
  });

  it('finds boxes drawn twice, but not by two raters or in two images', () => {
    const { box } = annotation(1);
    const twice = (fields: object): Partial<Dataset> => ({
      annotations: [
        annotation(1, { rater: 'A' }),
        annotation(2, { box: { ...box, x: box.x + 1e-5 }, rater: 'A', ...fields }),
      ],
    });
    expect(found(twice({}))).toEqual([['warning', 'duplicate-box', 'annotation 1']]);
    expect(found(twice({ categoryId: 2 }))).toEqual([['warning', 'duplicate-box-other-class', 'annotation 1']]);
    expect(found(twice({ rater: 'B' }))).toEqual([]);
    expect(found(twice({ imageId: 2 }))).toEqual([]);
    expect(found(twice({ box: { ...box, x: box.x + 1 } }))).toEqual([]);
  });

  it('finds images that cannot be used or have another size', () => {
    const inspections = new Map([
      [1, { fault: '1.png does not exist' }],
      [2, opened('a', 0, { width: 99 })],
    ]);
    expect(found({}, inspections)).toEqual([
      ['error', 'image-unusable', 'image 1'],
      ['error', 'image-size-differs', 'image 2'],
    ]);
    expect(found({ images: [image(1), image(2, { width: 0 })] }, new Map([...inspections].slice(1)))).toEqual([]);
  });

  it('finds copies and images that look alike, each once', () => {
    const images = Array.from({ length: 12 }, (_, index) => image(index + 1));
    const inspections = new Map(
      images.map(({ id }) => [id, id <= 3 ? opened('same', 0) : opened(String(id), id === 12 ? 0xffffffff : 0xf)]),
    );
    const problems = checkDataset(tinyDataset({ images, annotations: [] }), 'd.json', inspections);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['image-twice', 'the same image 3 times: 1.png, 2.png, 3.png'],
      [
        'images-alike',
        '9 images look alike: 1.png, 4.png, 5.png, 6.png, 7.png, 8.png and 3 more: keep them on one side of a split',
      ],
    ]);
  });

  it('takes any dataset without a crash and says nothing of ids in one that is well numbered', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const codes = checkDataset(dataset, 'd.json').map(({ code }) => code);
        expect(codes.filter((code) => code.includes('id-') || code.startsWith('no-such'))).toEqual([]);
      }),
    );
  });

  it('checks 100,000 annotations', () => {
    const annotations = Array.from({ length: 100_000 }, (_, index) =>
      annotation(index + 1, { box: { x: index % 50, y: Math.floor(index / 50) / 50, width: 1, height: 1 } }),
    );
    expect(found({ annotations })).toEqual([]);
  });
});
