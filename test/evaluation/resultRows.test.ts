import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultRows } from '../../src/evaluation/resultRows.ts';

const read = (text: string) => [...resultRows(text, 'results.json')].flat();
const plain = (index: number) => ({ image_id: index, score: 0.5 });
const many = Array.from({ length: 10_000 }, (_, index) => plain(index));

describe('resultRows', () => {
  test.each([
    ['close together', JSON.stringify(many)],
    ['one a line', `\uFEFF[\r\n${many.map((row) => JSON.stringify(row)).join(' ,\r\n\t')}\r\n]\r\n`],
    ['spread out', JSON.stringify(many, undefined, 2)],
  ])('reads rows in pieces: %s', (_, text) => {
    expect([...resultRows(text, 'results.json')].length).toBeGreaterThan(3);
    expect(read(text)).toEqual(many);
  });

  test('reads what looks like a seam within rows as what it is', () => {
    const row = fc.oneof(
      fc.nat(9).map(plain),
      fc.record({ note: fc.constantFrom('},{', '}]', '"},\\{"').map((note) => note.repeat(7_000)) }),
      fc.record({ parts: fc.constant(Array.from({ length: 2_000 }, () => ({ x: 1 }))) }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        expect(read(JSON.stringify(rows))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  test('names the line of a fault in a later piece', () => {
    const lines = many.map((row) => JSON.stringify(row));
    lines[9_000] = '{"image_id": }';
    expect(() => read(`[\n${lines.join(',\n')}\n]`)).toThrow('results.json: line 9002: not valid JSON');
  });

  test('tells where a long file is cut', () => {
    expect(() => read(JSON.stringify(many).slice(0, -30))).toThrow('seems to be cut');
  });

  test('refuses a dataset', () => {
    expect(() => read(JSON.stringify({ images: many }))).toThrow('is not a list of COCO results');
  });
});
