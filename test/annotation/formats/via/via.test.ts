import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../../src/annotation/dataset.ts';
import { readCoco } from '../../../../src/annotation/formats/coco/readCoco.ts';
import { writeCoco } from '../../../../src/annotation/formats/coco/writeCoco.ts';
import { readVia } from '../../../../src/annotation/formats/via/readVia.ts';
import { writeViaCsv } from '../../../../src/annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../../../src/annotation/formats/via/writeViaJson.ts';
import { arbitraryDataset } from '../../arbitraryDataset.ts';

interface Region {
  readonly shape_attributes: Attributes;
  readonly region_attributes: Attributes;
}

const shapes: readonly Attributes[] = [
  { name: 'rect', x: 10, y: 20.5, width: 30, height: 40 },
  { name: 'polygon', all_points_x: [0, 10, 10], all_points_y: [0, 0, 20] },
  { name: 'polyline', all_points_x: [5, 15], all_points_y: [7, 7] },
  { name: 'circle', cx: 50, cy: 60, r: 12.5 },
  { name: 'ellipse', cx: 50, cy: 60, rx: 20, ry: 10, theta: 0.5 },
  { name: 'ellipse', cx: 50, cy: 60, rx: 20, ry: 10 },
  { name: 'point', cx: 3, cy: 4 },
];

const drawn = (attributes: Attributes, shape: Attributes = shapes[0]!): Region => ({
  shape_attributes: shape,
  region_attributes: attributes,
});

const entry = (filename: string, size: number, regions: readonly Region[], fileAttributes: Attributes = {}) =>
  [`${filename}${size}`, { filename, size, regions, file_attributes: fileAttributes }] as const;

const project = (entries: readonly (readonly [string, object])[]) => ({
  _via_settings: { ui: { annotation_editor_height: 25 }, core: { buffer_size: 18 }, project: { name: 'sperm' } },
  _via_img_metadata: Object.fromEntries(entries),
  _via_attributes: { region: { type: { type: 'dropdown', options: { sperm: '' } } }, file: {} },
  _via_data_format_version: '2.0.10',
  _via_image_id_list: entries.map(([key]) => key),
});

const tissue = project([
  entry(
    'a.jpg',
    111,
    [
      drawn({ type: 'sperm', note: 'bent', rater: 'B' }),
      ...shapes.map((shape) => drawn({ type: 'round cell', grade: { a: true } }, shape)),
    ],
    {
      patient: 'P1',
      stratum: 'dense',
      caption: 'x "y", z',
      public_domain: '',
    },
  ),
  entry('folder/b.png', 222, [drawn({}), drawn({ type: '' }), drawn({ type: 'unlabelled', 'odd key': 1 })]),
  entry('c.tif', -1, []),
]);

const csv = (rows: readonly (readonly unknown[])[], newline = '\n'): string =>
  Papa.unparse(
    [
      'filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes'.split(','),
      ...rows.map((row) => row.map((cell) => (typeof cell === 'object' ? JSON.stringify(cell) : cell))),
    ],
    { newline },
  );

/** What VIA's own CSV export makes of the project: its `pack_via_metadata('csv')`. */
const exported = csv(
  Object.values(tissue._via_img_metadata as Record<string, ReturnType<typeof entry>[1]>).flatMap(
    ({ filename, size, regions, file_attributes: own }): unknown[][] =>
      regions.length === 0
        ? [[filename, size, own, 0, 0, {}, {}]]
        : regions.map((region, index) => [
            filename,
            size,
            own,
            regions.length,
            index,
            region.shape_attributes,
            region.region_attributes,
          ]),
  ),
);

const cells = (text: string): unknown[][] =>
  Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map((row) =>
    row.map((cell) => (cell.startsWith('{') ? JSON.parse(cell) : cell)),
  );

describe('readVia', () => {
  const { value, problems } = readVia(JSON.stringify(tissue), 'via.json');

  it('turns every shape into its box and keeps the shape', () => {
    const boxes = value.annotations
      .slice(1, 8)
      .map(({ box, area, shape }) => [shape?.kind, box.x, box.y, box.width, box.height, area]);
    const wide = 2 * Math.sqrt((20 * Math.cos(0.5)) ** 2 + (10 * Math.sin(0.5)) ** 2);
    const high = 2 * Math.sqrt((20 * Math.sin(0.5)) ** 2 + (10 * Math.cos(0.5)) ** 2);
    const expected = [
      [undefined, 10, 20.5, 30, 40, 1200],
      ['polygon', 0, 0, 10, 20, 100],
      ['polyline', 5, 7, 10, 0, 0],
      ['circle', 37.5, 47.5, 25, 25, Math.PI * 12.5 ** 2],
      ['ellipse', 50 - wide / 2, 60 - high / 2, wide, high, Math.PI * 200],
      ['ellipse', 30, 50, 40, 20, Math.PI * 200],
      ['point', 3, 4, 0, 0, 0],
    ];
    for (const [index, [kind, ...numbers]] of expected.entries()) {
      expect(boxes[index]?.[0]).toBe(kind);
      for (const [at, number] of numbers.entries()) expect(boxes[index]?.[at + 1]).toBeCloseTo(number as number, 9);
    }
  });

  it('finds the class and says so, region by region where one has none', () => {
    expect(value.categories.map(({ name }) => name)).toEqual(['sperm', 'round cell', 'unlabelled']);
    expect(problems.map(({ code, severity, place }) => [code, severity, place.at])).toEqual([
      ['region-without-class', 'warning', '"folder/b.png222".regions[0]'],
      ['region-without-class', 'warning', '"folder/b.png222".regions[1]'],
      ['class-attribute', 'warning', undefined],
    ]);
    expect(problems[2]?.message).toContain('type was taken for the class: sperm, round cell');
  });

  it('lifts patient, stratum and rater, keeps files without regions', () => {
    expect(value.images).toHaveLength(3);
    expect(value.images[0]).toMatchObject({ patient: 'P1', stratum: 'dense', attributes: { public_domain: '' } });
    expect(value.annotations[0]).toMatchObject({ rater: 'B', attributes: { note: 'bent' } });
  });

  it('reads a CSV export as it reads the project', () => {
    const { value: fromCsv } = readVia(exported, 'via.csv');
    expect(fromCsv.annotations).toEqual(value.annotations);
    expect(fromCsv.images).toEqual(value.images);
    expect(fromCsv.categories).toEqual(value.categories);
  });

  it('passes over a byte order mark and CRLF, and knows the old header', () => {
    const text = `\uFEFF#${exported.replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(readVia(text, 'via.csv')).toEqual(readVia(exported, 'via.csv'));
    expect(readVia(`\uFEFF${JSON.stringify(tissue, null, 1).replaceAll('\n', '\r\n')}`, 'a').value).toEqual(value);
  });

  it('reads annotations alone and the regions object of VIA 1', () => {
    const [key, own] = entry('a.jpg', 5, [drawn({})]);
    const alone = { [key]: { ...own, regions: { 0: own.regions[0] }, fileref: 'x' } };
    const read = readVia(JSON.stringify(alone), 'a.json');
    expect(read.value.categories).toEqual([{ id: 1, name: 'spermatozoon' }]);
    expect(read.problems.map(({ message }) => message)).toEqual([
      'no region attribute holds a class; every region gets the class spermatozoon',
    ]);
    expect(JSON.parse(writeViaJson(read.value))._via_img_metadata).toEqual({ [key]: { ...own, fileref: 'x' } });
  });

  it.each([
    [{ Label: 'a', type: '' }, 'a'],
    [{ name: 'n', class: 'c' }, 'c'],
    [{ class: { sperm: true, cell: false } }, 'sperm'],
    [{ class: 3 }, '3'],
    [{ colour: 'red' }, 'spermatozoon'],
  ])('takes the class of %j to be %s', (attributes, name) => {
    const text = JSON.stringify(project([entry('a.jpg', 1, [drawn(attributes)])]));
    const read = readVia(text, 'a.json').value;
    expect(read.categories.map((category) => category.name)).toEqual([name]);
    expect(JSON.parse(writeViaJson(read))._via_img_metadata['a.jpg1'].regions[0].region_attributes).toEqual(attributes);
  });
});

describe('VIA -> dataset -> VIA', () => {
  it('loses nothing of a project, directly and by way of COCO', () => {
    const { value } = readVia(JSON.stringify(tissue), 'via.json');
    expect(JSON.parse(writeViaJson(value))).toEqual(tissue);
    expect(JSON.parse(writeViaJson(readCoco(writeCoco(value), 'c.json').value))).toEqual(tissue);
  });

  it('loses nothing of a CSV export', () => {
    expect(cells(writeViaCsv(readVia(exported, 'via.csv').value))).toEqual(cells(exported));
  });

  it('loses nothing of random projects', () => {
    const words = fc.dictionary(
      fc.constantFrom('type', 'class', 'note', 'rater', 'patient', 'toString', '_x'),
      fc.oneof(fc.string(), fc.integer(), fc.dictionary(fc.string(), fc.boolean())),
    );
    const region = fc.record({ shape_attributes: fc.constantFrom(...shapes), region_attributes: words });
    const image = fc.record({
      name: fc.uuid(),
      size: fc.nat(),
      regions: fc.array(region, { maxLength: 4 }),
      own: words,
    });
    fc.assert(
      fc.property(fc.uniqueArray(image, { maxLength: 4, selector: ({ name }) => name }), (images) => {
        const before = project(images.map(({ name, size, regions, own }) => entry(name, size, regions, own)));
        expect(JSON.parse(writeViaJson(readVia(JSON.stringify(before), 'a').value))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('writes a moved box, not the shape it had', () => {
    const { value } = readVia(JSON.stringify(project([entry('a', 1, [drawn({}, { ...shapes[0], extra: 1 })])])), 'a');
    const moved = {
      ...value,
      annotations: value.annotations.map((each) => ({ ...each, box: { ...each.box, x: 99 } })),
    };
    const shape = (dataset: typeof value) =>
      JSON.parse(writeViaJson(dataset))._via_img_metadata.a1.regions[0].shape_attributes;
    expect(shape(value)).toEqual({ ...shapes[0], extra: 1 });
    expect(shape(moved)).toEqual({ ...shapes[0], x: 99 });
  });

  it('carries boxes, shapes and classes of datasets from elsewhere', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const { attributes: _, ...foreign } = dataset;
        const names = (read: typeof dataset): unknown[] =>
          read.annotations.map(({ categoryId, box, shape, rater, imageId }) => {
            const name = read.categories.find(({ id }) => id === categoryId)?.name;
            return [name, box, shape, rater, read.images[imageId - 1]?.fileName];
          });
        const sorted = { ...foreign, annotations: foreign.annotations.toSorted((a, b) => a.imageId - b.imageId) };
        expect(names(readVia(writeViaJson(foreign), 'a').value)).toEqual(names(sorted));
        expect(names(readVia(writeViaCsv(foreign), 'a').value)).toEqual(names(sorted));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses two images that VIA would take for one', () => {
    const image = { id: 1, fileName: 'a.jpg', width: 1, height: 1 };
    const twice = { images: [image, { ...image, id: 2 }], categories: [], annotations: [] };
    expect(() => writeViaJson(twice)).toThrow(/two images named a\.jpg/);
  });
});

describe('bad VIA input', () => {
  const faults = (text: string): (string | undefined)[][] =>
    readVia(text, 'bad')
      .problems.filter(({ code }) => code !== 'class-attribute')
      .map(({ place, message }) => [place.at, message]);

  it('names the row and what is wrong with it, and reads the others', () => {
    const rect = shapes[0]!;
    const good = ['a.jpg', 1, {}, 1, 0, rect, {}];
    const rows = [
      good,
      ['b.jpg', 1, {}, 1, 0, '{"name":"rect"', {}],
      ['c.jpg', 'many', {}, 1, 0, rect, {}],
      ['d.jpg', 1, {}, -1, 0, rect, {}],
      ['e.jpg', 1, [], 1, 0, rect, {}],
      ['f.jpg', 1, {}, 1, 0, { ...rect, width: -4 }, {}],
      ['g.jpg', 1, {}, 1, 0, { ...rect, x: 1e300 }, {}],
      ['h.jpg', 1, {}, 1, 0, { name: 'star' }, {}],
      ['i.jpg', 1, {}, 1, 0, { name: 'polygon', all_points_x: [1], all_points_y: [1, 2] }, {}],
      ['', 1, {}, 1, 0, rect, {}],
      ['j.jpg', 1, {}],
      ['k.jpg', 1, {}, 3, 0, rect, {}],
      ['a.jpg', 1, { x: 1 }, 1, 0, rect, 'x'],
    ];
    const { value } = readVia(csv(rows), 'bad.csv');
    expect(value.annotations.map(({ imageId }) => value.images[imageId - 1]?.fileName)).toEqual(['a.jpg', 'k.jpg']);
    expect(faults(csv(rows)).toSorted((a, b) => Number(a[0]?.slice(5)) - Number(b[0]?.slice(5)))).toEqual([
      ['line 3', 'region_shape_attributes are no JSON object; the row is left out'],
      ['line 4', 'file_size many is no whole number; the row is left out'],
      ['line 5', 'region_count -1 is no count; the row is left out'],
      ['line 6', 'file_attributes are no JSON object; the row is left out'],
      ['line 7', expect.stringMatching(/^width: .*the region is left out$/)],
      ['line 8', expect.stringContaining('over 1000000 pixels away')],
      ['line 9', 'shape "star" is none that VIA 2 draws; the region is left out'],
      ['line 10', '1 x against 2 y coordinates; the region is left out'],
      ['line 11', 'no filename; the row is left out'],
      ['line 12', '3 columns instead of 7; the row is left out'],
      ['line 13', 'k.jpg should have 3 regions and has 1: is the file whole?'],
      ['line 14', 'region_attributes are no JSON object; the row is left out'],
    ]);
  });

  it('says where a CSV file is cut', () => {
    expect(faults(exported.slice(0, -4))[0]).toEqual(['line 13', '6 columns instead of 7; the row is left out']);
    const inQuotes = exported.slice(0, exported.lastIndexOf('unlabelled'));
    expect(faults(inQuotes)[0]).toEqual(['line 12', 'Quoted field unterminated; the row is left out']);
    expect(faults(exported.slice(0, exported.lastIndexOf('folder/b.png')))).toContainEqual([
      'line 10',
      'folder/b.png should have 3 regions and has 2: is the file whole?',
    ]);
  });

  it('refuses other columns, other JSON and cut JSON', () => {
    expect(() => readVia('a,b\n1,2\n', 'x.csv')).toThrow(/^x\.csv: line 1: no column filename, file_size/);
    expect(() => readVia('', 'x.csv')).toThrow(/no column filename/);
    expect(() => readVia('[1]', 'x.json')).toThrow(/x\.json is no VIA 2 project/);
    expect(() => readVia('{"images": [], "annotations": []}', 'x.json')).toThrow(/is no VIA 2 project/);
    expect(() => readVia(JSON.stringify(tissue).slice(0, 300), 'x.json')).toThrow(/x\.json: line 1: not valid JSON/);
  });

  it('names entries and regions of the wrong kind', () => {
    const text = JSON.stringify(
      project([
        ['x', { filename: 3, regions: [] }],
        ['y', { filename: 'y', size: 1, regions: [7, drawn({})], file_attributes: {} }],
      ]),
    );
    expect(faults(text).map(([at]) => at)).toEqual(['"x"', '"y".regions[0]']);
    expect(readVia(text, 'a').value.annotations).toHaveLength(1);
  });

  it('keeps hostile keys keys', () => {
    const text = `{"_via_img_metadata":{"__proto__":{"filename":"__proto__","size":1,"regions":[{"shape_attributes":{"name":"point","cx":1,"cy":2},"region_attributes":{"__proto__":{"class":"evil"}}}],"file_attributes":{}}}}`;
    const { value } = readVia(text, 'a');
    expect(value.categories.map(({ name }) => name)).toEqual(['spermatozoon']);
    expect(writeViaJson(value)).toContain('"__proto__":{"class":"evil"}');
    expect(writeViaJson(value)).toContain('"__proto__":{"filename":"__proto__"');
  });

  it('reads 100,000 rows', () => {
    const row = '"{""name"":""rect"",""x"":1,""y"":2,""width"":3,""height"":4}","{""type"":""sperm""}"';
    const header = exported.slice(0, exported.indexOf('\n') + 1);
    const rows = Array.from({ length: 100_000 }, (_, index) => `${index >> 4}.jpg,9,"{}",16,${index % 16},${row}\n`);
    const { value, problems } = readVia(header + rows.join(''), 'a.csv');
    expect([value.annotations.length, value.images.length, problems.length]).toEqual([100_000, 6250, 1]);
  });
});
