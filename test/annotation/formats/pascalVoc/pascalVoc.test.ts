import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPascalVoc } from '../../../../src/annotation/formats/pascalVoc/readPascalVoc.ts';
import { writePascalVoc } from '../../../../src/annotation/formats/pascalVoc/writePascalVoc.ts';
import { arbitraryDataset } from '../../arbitraryDataset.ts';

const object = (name: string, corners: readonly (number | string)[], more = ''): string =>
  `<object><name>${name}</name>${more}<bndbox>${['xmin', 'ymin', 'xmax', 'ymax']
    .map((tag, index) => `<${tag}>${corners[index]}</${tag}>`)
    .join('')}</bndbox></object>`;

const xml = (objects: string, head = '<filename>a.jpg</filename>'): string =>
  `<?xml version="1.0"?>\n<annotation verified="yes"><folder>JPEGImages</folder>${head}
<source><database>Unknown</database></source>
<size><width>640</width><height>480</height><depth>3</depth></size><segmented>0</segmented>${objects}</annotation>`;

const read = (text: string) => readPascalVoc([{ file: 'a.xml', text }]);

describe('readPascalVoc', () => {
  it('reads boxes and keeps everything else', () => {
    const more = '<pose>Left</pose><difficult>1</difficult><part><name>head</name></part>';
    const { value, problems } = read(
      xml(object('RBC', [10, 20, 40, 60], more) + object('a &amp; b', ['1.5', 2, 3, 4])),
    );
    expect(problems).toEqual([]);
    expect(value.images).toEqual([
      {
        id: 1,
        fileName: 'a.jpg',
        width: 640,
        height: 480,
        attributes: {
          '@_verified': 'yes',
          folder: 'JPEGImages',
          source: { database: 'Unknown' },
          segmented: '0',
          size: { depth: '3' },
        },
      },
    ]);
    expect(value.categories.map(({ name }) => name)).toEqual(['RBC', 'a & b']);
    expect(value.annotations[0]).toEqual({
      id: 1,
      imageId: 1,
      categoryId: 1,
      box: { x: 10, y: 20, width: 30, height: 40 },
      area: 1200,
      isCrowd: false,
      attributes: { pose: 'Left', difficult: '1', part: { name: 'head' } },
    });
    expect(value.annotations[1]?.box.width).toBe(1.5);
  });

  it('passes over a byte order mark and CRLF; an image may have no objects', () => {
    const text = xml('');
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text));
    expect(read(text).value.images).toHaveLength(1);
  });

  it('names the object that it leaves out and reads the others', () => {
    const { value, problems } = read(
      xml(
        object('RBC', [504, 337, 504, 337]) +
          object('RBC', [40, 20, 10, 60]) +
          object('RBC', ['NaN', 20, 10, 60]) +
          object('RBC', ['1e300', 20, '1e301', 60]) +
          object('', [1, 2, 3, 4]) +
          '<object><name>WBC</name></object>' +
          object('WBC', [1, 2, 3, 4]),
      ),
    );
    expect(value.annotations).toHaveLength(1);
    expect(problems.map(({ severity, place }) => [severity, place.at])).toEqual([
      ['warning', 'object 1'],
      ['error', 'object 2'],
      ['error', 'object 3'],
      ['error', 'object 4'],
      ['error', 'object 5'],
      ['error', 'object 6'],
    ]);
    expect(problems[0]?.message).toBe('RBC of 0 x 0 pixels, a box without area; the object is left out');
    for (const { message } of problems) expect(message).toContain('left out');
  });

  it('names the file and line where XML is cut, and reads the other files', () => {
    const good = { file: 'good.xml', text: xml(object('RBC', [1, 2, 3, 4])) };
    const bad = [xml('').slice(0, -20), '', 'a,b,c', '<other/>', '<annotation/>', xml('', '<filename/>'), '{"a":1}'];
    const { value, problems } = readPascalVoc([...bad.map((text, index) => ({ file: `${index}.xml`, text })), good]);
    expect(value.images).toHaveLength(1);
    expect(problems.map(({ place, severity }) => [place.file, severity])).toEqual(
      bad.map((_, index) => [`${index}.xml`, 'error']),
    );
    expect(problems[0]?.place.at).toMatch(/^line \d$/);
  });

  it('does not unfold entities or follow hostile names', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50)}"><!ENTITY z "&x;&x;&x;&x;">]>${xml(object('&z;&z;', [1, 2, 3, 4]))}`;
    expect(() => read(bomb)).not.toThrow();
    read(xml(object('RBC', [1, 2, 3, 4], '<__proto__><rater>evil</rater></__proto__><constructor>1</constructor>')));
    expect(({} as { rater?: string }).rater).toBeUndefined();
  });

  it('says where the image size is missing', () => {
    const { value, problems } = read('<annotation><filename>a\\b.jpg</filename></annotation>');
    expect(value.images[0]).toEqual({ id: 1, fileName: 'a/b.jpg', width: 0, height: 0 });
    expect(problems).toMatchObject([{ code: 'no-size', place: { file: 'a.xml', at: 'size' } }]);
  });
});

describe('writePascalVoc', () => {
  it('loses nothing of what VOC itself holds', () => {
    const { value } = read(
      xml(object('RBC', [10, 20, 40, 60], '<pose>Left</pose><difficult>1</difficult><part><name>head</name></part>')),
    );
    expect(readPascalVoc(writePascalVoc(value))).toEqual({ value, problems: [] });
  });

  it('carries boxes and classes of any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (random) => {
        const dataset = {
          ...random,
          annotations: random.annotations
            .filter(({ box }) => box.width > 0 && box.height > 0)
            .toSorted((a, b) => a.imageId - b.imageId),
        };
        const { value, problems } = readPascalVoc(writePascalVoc(dataset));
        expect(problems).toEqual([]);
        expect(value.images.map(({ fileName, width }) => [fileName, width])).toEqual(
          dataset.images.map(({ fileName, width }) => [fileName, width]),
        );
        for (const [index, { box, imageId, categoryId }] of value.annotations.entries()) {
          const original = dataset.annotations[index]!;
          expect(imageId).toBe(original.imageId);
          expect(value.categories[categoryId - 1]?.name).toBe(dataset.categories[original.categoryId - 1]?.name);
          for (const side of ['x', 'y', 'width', 'height'] as const)
            expect(box[side]).toBeCloseTo(original.box[side], 8);
        }
        expect(value.annotations).toHaveLength(dataset.annotations.length);
      }),
      { numRuns: 60 },
    );
  });

  it('escapes names', () => {
    const { value } = read(xml(object('a &lt; b &amp; c', [1, 2, 3, 4])));
    expect(readPascalVoc(writePascalVoc(value)).value.categories[0]?.name).toBe('a < b & c');
  });
});

const folder = '../shared/data/bccd/annotations';
describe.skipIf(!existsSync(folder))('BCCD (skipped where ../shared/data is absent)', () => {
  it('reads all 292 files and names the two cells without size', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    const files = names.map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));
    const { value, problems } = readPascalVoc(files);
    expect(value.images).toHaveLength(292);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['box-without-area', 'BloodImage_00338.xml'],
      ['box-without-area', 'BloodImage_00343.xml'],
    ]);
    const objects = files.reduce((sum, { text }) => sum + text.split('<bndbox>').length - 1, 0);
    expect(value.annotations).toHaveLength(objects - 2);
    expect(value.categories.map(({ name }) => name).toSorted()).toEqual(['Platelets', 'RBC', 'WBC']);
  });
});
