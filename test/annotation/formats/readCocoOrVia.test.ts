import { describe, expect, test } from 'vitest';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { readCocoOrVia } from '../../../src/annotation/formats/readCocoOrVia.ts';
import { writeViaCsv } from '../../../src/annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../../src/annotation/formats/via/writeViaJson.ts';
import { tinyDataset } from '../tinyDataset.ts';

const boxes = tinyDataset().annotations.map(({ box }) => box);
const bom = '\ufeff';

describe('readCocoOrVia', () => {
  test.each([
    ['COCO', writeCoco(tinyDataset())],
    ['COCO with a byte order mark', bom + writeCoco(tinyDataset())],
    ['a VIA project', writeViaJson(tinyDataset())],
    ['VIA’s JSON export', JSON.stringify(JSON.parse(writeViaJson(tinyDataset()))._via_img_metadata)],
    ['VIA’s CSV export', writeViaCsv(tinyDataset())],
    ['VIA’s CSV export with a byte order mark', bom + writeViaCsv(tinyDataset())],
  ])('reads %s', (_, text) => {
    const { value, problems } = readCocoOrVia(text, 'f');
    expect(value.annotations.map(({ box }) => box)).toEqual(boxes);
    expect(value.images.map(({ fileName }) => fileName)).toEqual(['1.png', '2.png']);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['nothing', '', /VIA/],
    ['prose', 'these are no annotations', /VIA/],
    ['cut COCO', writeCoco(tinyDataset()).slice(0, 90), /f: line \d+: not valid JSON/],
    ['COCO results', '[]', /list, as COCO results are/],
    ['other JSON', '{"sperm": 3}', /VIA 2 project/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readCocoOrVia(text, 'f')).toThrow(expect.objectContaining({ code: 'bad-format' }));
    expect(() => readCocoOrVia(text, 'f')).toThrow(message);
  });
});
