import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { alignRaters } from '../../../src/evaluation/raters/alignRaters.ts';
import { panelFrame } from '../../../src/evaluation/raters/panelFrame.ts';
import type { Rater } from '../../../src/evaluation/raters/rater.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../../annotation/tinyDataset.ts';

const rater = (name: string, fields: Partial<Dataset> = {}): Rater => ({
  name,
  file: `${name}.json`,
  dataset: tinyDataset(fields),
});

const align = (...raters: readonly Rater[]) => alignRaters(raters, panelFrame(raters).value);

describe('alignRaters', () => {
  test('puts raters in the order of their names, with the ids of the frame', () => {
    const other = rater('a', {
      images: [tinyImage(7, { fileName: '2.png' }), tinyImage(8, { fileName: '1.png' })],
      categories: [
        { id: 5, name: 'round cell' },
        { id: 6, name: 'sperm' },
      ],
      annotations: [tinyAnnotation(1, { imageId: 7, categoryId: 6 })],
    });
    const { value, problems } = alignRaters([rater('b'), other], tinyDataset());
    expect(problems).toEqual([]);
    expect(value.raters.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(value.raters[0]!.annotations).toEqual([tinyAnnotation(1, { imageId: 2, categoryId: 1 })]);
    expect(value.raters[1]!.annotations).toEqual(tinyDataset().annotations);
  });

  test('an image that a rater lacks is left out and named', () => {
    const { value, problems } = align(rater('a'), rater('b', { images: [tinyImage(2)], annotations: [] }));
    expect(value.images.map(({ fileName }) => fileName)).toEqual(['2.png']);
    expect(value.raters[0]!.annotations.map(({ imageId }) => imageId)).toEqual([2]);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'image-not-rated',
        message:
          "1 of 2 images are not listed (1.png); nobody's boxes in them are counted. List images without sperm too",
        place: { file: 'b.json' },
      },
    ]);
  });

  test('many names are cut short', () => {
    const images = Array.from({ length: 9 }, (_, at) => tinyImage(at + 1));
    const { problems } = align(rater('a', { images }), rater('b', { images: images.slice(8), annotations: [] }));
    expect(problems[0]!.message).toContain(
      '8 of 9 images are not listed (1.png, 2.png, 3.png, 4.png, 5.png and 3 more)',
    );
  });

  test('an image that the frame lacks is left out and named', () => {
    const { value, problems } = alignRaters([rater('a')], tinyDataset({ images: [tinyImage(2)] }));
    expect(value.raters[0]!.annotations).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'unknown-image', severity: 'error', place: { file: 'a.json' } }]);
    expect(problems[0]!.message).toBe('1 images are not in the truth (1.png) and left out');
  });

  test('raters without a common image are refused, with examples of their names', () => {
    const b = rater('b', { images: [tinyImage(1, { fileName: 'slides/1.png' })], annotations: [] });
    expect(() => align(rater('a'), b)).toThrow(
      expect.objectContaining({
        code: 'bad-format',
        message: expect.stringContaining('1.png in a.json, slides/1.png in b.json'),
      }),
    );
    expect(() => align(rater('a', { images: [], annotations: [] }))).toThrow(/none in a.json/);
  });

  test('crowds, boxes without area and images listed twice are said', () => {
    const flat = { x: 5, y: 5, width: 0, height: 0 };
    const { value, problems } = align(
      rater('a', {
        images: [tinyImage(1), tinyImage(2), tinyImage(3, { fileName: '2.png' })],
        annotations: [
          tinyAnnotation(1, { isCrowd: true }),
          tinyAnnotation(2, { box: flat }),
          tinyAnnotation(3, { imageId: 3 }),
        ],
      }),
      rater('b'),
    );
    expect(problems.map(({ code, message, severity }) => [severity, code, message])).toEqual([
      ['warning', 'image-twice', '1 images are listed twice; their boxes are put together'],
      ['warning', 'crowd', '1 crowds (iscrowd) are no single boxes and left out'],
      ['warning', 'box-without-area', '1 boxes have no area (points?): they count, but overlap with nothing'],
    ]);
    expect(
      value.raters[0]!.annotations.map(({ imageId }) => value.images.find(({ id }) => id === imageId)!.fileName),
    ).toEqual(['1.png', '2.png']);
  });
});
