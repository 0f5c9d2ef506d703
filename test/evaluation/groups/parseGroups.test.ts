import { describe, expect, test } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { parseGroups } from '../../../src/evaluation/groups/parseGroups.ts';
import { datasetOf } from '../randomStudy.ts';

const dataset = datasetOf([], 3);
const file = 'patients';
const patientsOf = (text: string) => parseGroups(text, file, dataset).value.images.map(({ patient }) => patient);

function failure(text: string) {
  try {
    parseGroups(text, file, dataset);
  } catch (error) {
    if (isTesescopeError(error)) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('parseGroups', () => {
  test.each([
    ['JSON', '{"1.png": "a", "2.png": "b", "3.png": "a"}'],
    ['JSON behind a byte order mark', '\uFEFF {"1.png": "a", "2.png": "b", "3.png": "a"}'],
    ['CSV', '1.png,a\n2.png,b\n3.png,a\n'],
    ['CSV with headings', 'image,patient\n1.png,a\n2.png,b\n3.png,a\n'],
    ['CSV of another system', '\uFEFFimage,patient\r\n"1.png",a\r\n2.png, b\r\n3.png,a,\r\n\r\n'],
    ['an image named twice alike', '1.png,a\n2.png,b\n3.png,a\n1.png,a\n'],
  ])('reads %s', (_, text) => {
    expect(patientsOf(text)).toEqual(['a', 'b', 'a']);
    expect(parseGroups(text, file, dataset).problems).toEqual([]);
  });

  test('a number is a name', () => {
    expect(patientsOf('{"1.png": 7, "2.png": 7, "3.png": "8"}')).toEqual(['7', '7', '8']);
  });

  test('the file goes before the dataset; images it leaves out keep their patient, and are told', () => {
    const named = { ...dataset, images: dataset.images.map((image) => ({ ...image, patient: 'own' })) };
    const { value, problems } = parseGroups('2.png,b', file, named);
    expect(value.images.map(({ patient }) => patient)).toEqual(['own', 'b', 'own']);
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'image-without-group',
        message: expect.stringContaining('2 images of the truth are not named (1.png first)'),
        place: { file },
      },
    ]);
  });

  test('a name that the truth lacks is told with its line, but for headings', () => {
    const { problems } = parseGroups('file,group\n1.png,a\n2.png,a\n3.png,a\n4.png,a', file, dataset);
    expect(problems).toMatchObject([{ code: 'unknown-image', place: { file, at: 'line 5' } }]);
    expect(problems[0]!.message).toContain('4.png');
  });

  test.each([
    ['an image in two groups', '1.png,a\n2.png,b\n1.png,c', 'line 3', '1.png is in c, and at line 1 in a'],
    ['a line of one column', '1.png,a\n2.png', 'line 2', 'two columns'],
    ['a line of three', '1.png,a,b', 'line 1', 'two columns'],
    ['an open quote', '1.png,"a\n2.png,b', 'line 1', ''],
    ['JSON that is cut', '{"1.png": "a"', undefined, 'not valid JSON'],
    ['JSON of lists', '{"1.png": ["a"]}', '1.png', 'not a group’s name'.replace('’', "'")],
    ['JSON of empty names', '{"1.png": ""}', '1.png', 'patient-1'],
    ['nothing', '', undefined, 'names no image of the truth'],
    ['other images', 'x.png,a\ny.png,b', undefined, 'such as 1.png'],
  ])('refuses %s, with file and place', (_, text, at, reason) => {
    const error = failure(text);
    expect(error.code).toBe('bad-format');
    expect(error.place!.file).toBe(file);
    if (at !== undefined) expect(error.place!.at).toBe(at);
    expect(error.message).toContain(file);
    expect(error.message).toContain(reason);
  });
});
