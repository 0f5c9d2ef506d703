import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danglingIds } from '../../src/annotation/checks/danglingIds.ts';
import { repeated } from '../../src/annotation/checks/repeated.ts';
import { type ImageInspection, openedImages } from '../../src/annotation/imageInspection.ts';
import { tinyAnnotation, tinyDataset } from './tinyDataset.ts';

describe('repeated', () => {
  it('finds the values that share a key, in order', () => {
    const words = ['Ab', 'x', 'aB', 'y', 'ab', 'X'];
    expect(repeated(words, (word) => word.toLowerCase())).toEqual([
      ['Ab', 'aB', 'ab'],
      ['x', 'X'],
    ]);
  });

  it('finds as many as there are too many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (numbers) => {
        const surplus = repeated(numbers, (number) => number).reduce((sum, group) => sum + group.length - 1, 0);
        expect(surplus).toBe(numbers.length - new Set(numbers).size);
      }),
    );
  });
});

describe('danglingIds', () => {
  it('names image and class that are not there', () => {
    const dataset = tinyDataset({
      annotations: [tinyAnnotation(3), tinyAnnotation(4, { imageId: -1, categoryId: 9 })],
    });
    expect(danglingIds(dataset, 'd.json')).toEqual([
      {
        severity: 'error',
        code: 'no-such-image',
        message: 'image -1 is not among the images',
        place: { file: 'd.json', at: 'annotation 4' },
      },
      {
        severity: 'error',
        code: 'no-such-category',
        message: 'category 9 is not among the categories',
        place: { file: 'd.json', at: 'annotation 4' },
      },
    ]);
  });
});

describe('openedImages', () => {
  it('leaves out those with a fault', () => {
    const seen = { width: 1, height: 1, contentHash: 'a', perceptualHash: new Uint32Array(8) };
    expect(
      openedImages(
        new Map<number, ImageInspection>([
          [1, { fault: 'gone' }],
          [2, seen],
        ]),
      ),
    ).toEqual([[2, seen]]);
  });
});
