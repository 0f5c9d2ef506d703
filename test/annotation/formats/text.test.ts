import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/annotation/formats/fileNames.ts';
import { groupByImage } from '../../../src/annotation/formats/groupByImage.ts';
import { parseJson } from '../../../src/annotation/formats/parseJson.ts';
import { readCsvRows } from '../../../src/annotation/formats/readCsvRows.ts';
import { withoutByteOrderMark } from '../../../src/annotation/formats/withoutByteOrderMark.ts';
import { isTesescopeError } from '../../../src/errors.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../tinyDataset.ts';

describe('withoutByteOrderMark', () => {
  it('takes away one mark at the start', () => {
    expect(withoutByteOrderMark('\uFEFFa\uFEFF')).toBe('a\uFEFF');
    expect(withoutByteOrderMark('a')).toBe('a');
    expect(withoutByteOrderMark('')).toBe('');
  });
});

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, hasMark) => {
        const text = JSON.stringify(value);
        expect(parseJson(hasMark ? `\uFEFF${text}` : text, 'f')).toEqual(JSON.parse(text));
      }),
    );
  });

  it('names file and line of a fault wherever the text is cut', () => {
    const text = JSON.stringify({ images: [{ id: 1 }], names: ['a', 'b'] }, null, 2);
    for (let length = 0; length < text.length; length++) {
      const cut = text.slice(0, length);
      try {
        parseJson(cut, 'cut.json');
        expect.unreachable();
      } catch (error) {
        if (!isTesescopeError(error)) throw error;
        expect(error.code).toBe('bad-format');
        expect(error.place).toEqual({ file: 'cut.json', at: expect.stringMatching(/^line \d+$/) });
        expect(error.message).toMatch(/^cut\.json: line \d+: .*cut/);
      }
    }
  });

  it('counts lines to a fault in the middle', () => {
    expect(() => parseJson('{\n"a": 1,\n"b": Infinity,\n"c": 2}', 'x.json')).toThrow(
      /^x\.json: line 3: .*correct it there/,
    );
  });
});

describe('readCsvRows', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é'), maxLength: 6 });

  it('reads what a CSV writer writes, with the line of each row', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const filled = table.map((row) => ['x', ...row]);
        const rows = readCsvRows(Papa.unparse(filled, { newline: '\n' }));
        expect(rows.map(({ cells }) => cells)).toEqual(filled);
        let line = 1;
        for (const [index, row] of rows.entries()) {
          expect(row.line).toBe(line);
          line += 1 + filled[index]!.join('').split('\n').length - 1;
        }
      }),
    );
  });

  it('counts lines over blank ones and CRLF', () => {
    expect(readCsvRows('a,b\r\n\r\n1,2\r\n')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1', '2'], line: 3 },
    ]);
  });

  it('says where a quote does not close', () => {
    expect(readCsvRows('a,b\n1,"2\n3,4')[1]).toEqual({
      cells: ['1', '2\n3,4'],
      line: 2,
      fault: 'Quoted field unterminated',
    });
  });
});

describe('fileNames', () => {
  const images = (...names: readonly string[]) => names.map((fileName, id) => tinyImage(id, { fileName }));

  it('changes the extension alone', () => {
    const names = fileNames(images('a.b/c.d.png', 'x', 'dir\\y.jpg'), '.txt');
    expect([...names.values()]).toEqual(['a.b/c.d.txt', 'x.txt', 'dir/y.txt']);
  });

  it.each(['../a.png', 'a/../../b.png', '/a.png', '\\a.png', 'C:/a.png'])('refuses %s', (name) => {
    expect(() => fileNames(images(name), '.txt')).toThrow(/leads out of the folder/);
  });

  it('refuses two images of one name, whatever the case', () => {
    expect(() => fileNames(images('a.png', 'A.jpg'), '.txt')).toThrow('a.png and A.jpg would share the file A.txt');
  });
});

describe('groupByImage', () => {
  it('gives each image its annotations in their order', () => {
    const annotations = [3, 1, 2].map((id) => tinyAnnotation(id, { imageId: id === 2 ? 2 : 1 }));
    const groups = groupByImage(tinyDataset({ annotations }));
    expect(groups.map(([image, own]) => [image.id, own.map(({ id }) => id)])).toEqual([
      [1, [3, 1]],
      [2, [2]],
    ]);
  });
});
