import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { formatQualityCsv } from '../../src/detection/formatQualityCsv.ts';
import { images } from './detectedImages.ts';

it('has a row for each mark of an image, with what to do', () => {
  const marked = [{ ...images[2]!, quality: ['too-dark', 'repeated'] as const }, images[0]!];
  const { data, errors } = Papa.parse<Record<string, string>>(formatQualityCsv(marked), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data.map(({ file, mark }) => [file, mark])).toEqual([
    ['comma, "quote".png', 'too-dark'],
    ['comma, "quote".png', 'repeated'],
  ]);
  expect(data[0]!.meaning).toMatch(/^too dark: raise/);
});

it('is a header alone where all are fine', () => {
  expect(formatQualityCsv(images)).toBe('file,mark,meaning\r\n');
});
