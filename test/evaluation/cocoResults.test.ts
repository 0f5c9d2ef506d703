import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTesescopeError, type TesescopeError } from '../../src/errors.ts';
import { formatCocoResults, parseCocoResults } from '../../src/evaluation/cocoResults.ts';
import { datasetOf, randomStudy } from './randomStudy.ts';

const dataset = datasetOf([]);
const row = { image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 };
const file = 'results.json';

function parse(value: unknown) {
  return parseCocoResults(typeof value === 'string' ? value : JSON.stringify(value), file, dataset);
}

function failure(value: unknown): TesescopeError {
  try {
    parse(value);
  } catch (error) {
    if (isTesescopeError(error)) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('parseCocoResults', () => {
  test('reads rows, whatever else they hold', () => {
    expect(parse([row, { ...row, id: 3, segmentation: [], score: -2 }])).toEqual({
      value: [
        { imageId: 1, categoryId: 1, box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.5 },
        { imageId: 1, categoryId: 1, box: { x: 1, y: 2, width: 3, height: 4 }, score: -2 },
      ],
      problems: [],
    });
  });

  test('passes over a byte order mark and CRLF', () => {
    expect(parse(`\uFEFF[\r\n${JSON.stringify(row)}\r\n]\r\n`).value.length).toBe(1);
  });

  test('an empty list is a detector that found nothing', () => {
    expect(parse('[]')).toEqual({ value: [], problems: [] });
  });

  test.each([
    ['an unknown image', { ...row, image_id: 77 }, '[1].image_id', 'image 77 is not in the truth'],
    ['an image id that is a word', { ...row, image_id: '1' }, '[1].image_id', 'expected'],
    ['a score that is a word', { ...row, score: '0.5' }, '[1].score', 'expected number'],
    ['no score', { ...row, score: undefined }, '[1].score', 'expected number'],
    ['a score that is null', { ...row, score: null }, '[1].score', 'expected number'],
    ['three numbers for a box', { ...row, bbox: [1, 2, 3] }, '[1].bbox', ''],
    ['five numbers for a box', { ...row, bbox: [1, 2, 3, 4, 5] }, '[1].bbox', ''],
    ['a word in a box', { ...row, bbox: [1, 2, 'x', 4] }, '[1].bbox[2]', 'expected number'],
    ['a negative size', { ...row, bbox: [1, 2, -3, 4] }, '[1].bbox', 'negative'],
    ['an absurd number', { ...row, bbox: [1, 2, 1e9, 4] }, '[1].bbox', 'pixels away'],
    ['a number for a row', 5, '[1]', 'expected object'],
    ['null for a row', null, '[1]', 'expected object'],
  ])('refuses %s, with file and index', (_, broken, at, reason) => {
    const error = failure([row, broken]);
    expect(error.code).toBe('bad-format');
    expect(error.place).toEqual({ file, at });
    expect(error.message).toContain(`${file} has 1 unusable detections`);
    expect(error.message).toContain(`${at}: `);
    expect(error.message).toContain(reason);
  });

  test('a number too large for a double is refused', () => {
    expect(failure('[{"image_id":1,"category_id":1,"bbox":[1,2,3,4],"score":1e999}]').place?.at).toBe('[0].score');
  });

  test('names the first five of many and how many more there are', () => {
    const { message } = failure(Array.from({ length: 12 }, () => ({ ...row, image_id: 9 })));
    expect(message).toContain('12 unusable');
    expect(message.match(/image 9/g)?.length).toBe(5);
    expect(message).toContain('and 7 more');
  });

  test.each([
    ['nothing', '', 'is empty'],
    ['blanks', ' \n', 'is empty'],
    ['JSON that is cut', '[{"image_id": 1, "categ', 'cut'],
    ['NaN, as Python writes it', '[{"image_id": 1, "score": NaN}]', 'not valid JSON'],
    ['a dataset', JSON.stringify({ images: [], annotations: [row] }), 'not a list of COCO results'],
    ['a word', '"hello"', 'not a list of COCO results'],
  ])('refuses a file of %s', (_, text, reason) => {
    const error = failure(text);
    expect(error.code).toBe('bad-format');
    expect(error.place?.file).toBe(file);
    expect(error.message).toContain(file);
    expect(error.message).toContain(reason);
  });

  test('a category that the truth lacks is named, with the number of its detections', () => {
    const { value, problems } = parse([row, { ...row, category_id: 8 }, { ...row, category_id: 8 }]);
    expect(value.length).toBe(1);
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'unknown-category',
        message: 'category 8 is not in the truth; its 2 detections are left out',
        place: { file, at: '[1].category_id' },
      },
    ]);
  });

  test('no detection of a known category is an error, not a silent zero', () => {
    expect(failure([{ ...row, category_id: 0 }]).message).toContain('it has 0; the truth 1, 2');
  });

  test('wherever it is cut, the error is a foreseen one', () => {
    const text = formatCocoResults(parse([row, { ...row, image_id: 2 }]).value);
    fc.assert(
      fc.property(fc.nat(text.length - 3), (length) => {
        expect(failure(text.slice(0, length)).code).toBe('bad-format');
      }),
    );
  });
});

describe('formatCocoResults', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(randomStudy, (study) => {
        const text = formatCocoResults(study.detections);
        expect(parseCocoResults(text, file, study.dataset).value).toEqual(study.detections);
      }),
    );
  });

  test('one detection a line, in the words of COCO', () => {
    const detection = { imageId: 1, categoryId: 2, box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.5 };
    expect(formatCocoResults([detection])).toBe('[\n{"image_id":1,"category_id":2,"bbox":[1,2,3,4],"score":0.5}\n]\n');
    expect(formatCocoResults([])).toBe('[]\n');
  });
});
