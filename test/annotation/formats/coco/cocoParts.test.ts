import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  readCocoSegmentation,
  writeCocoSegmentation,
} from '../../../../src/annotation/formats/coco/cocoSegmentation.ts';
import { foreignFields } from '../../../../src/annotation/formats/coco/foreignFields.ts';
import { readRecords } from '../../../../src/annotation/formats/coco/readRecords.ts';
import type { Problem } from '../../../../src/errors.ts';

describe('cocoSegmentation', () => {
  it('reads back the polygons that it writes', () => {
    const point = fc.record({ x: fc.integer(), y: fc.integer() });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const polygon = { kind: 'polygon', points } as const;
        expect(readCocoSegmentation(writeCocoSegmentation(polygon))).toEqual(polygon);
      }),
    );
  });

  it('knows no segmentation of other shapes', () => {
    expect(writeCocoSegmentation({ kind: 'polyline', points: [{ x: 1, y: 2 }] })).toBeUndefined();
    expect(writeCocoSegmentation(undefined)).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    [[]],
    [[[]]],
    [[[1, 2, 3]]],
    [[[1, 'a']]],
    [[[1, null]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [{ counts: [1], size: [1, 1] }],
    ['x'],
  ])('takes %j for no polygon', (segmentation) => {
    expect(readCocoSegmentation(segmentation)).toBeUndefined();
  });
});

const schema = z.object({ id: z.int(), name: z.string().optional() });

describe('foreignFields', () => {
  it('parts attributes from unknown fields', () => {
    expect(foreignFields({ id: 1, colour: 'red', attributes: { size: 2 } }, schema)).toEqual({
      own: { size: 2 },
      unknown: { colour: 'red' },
    });
  });

  it('takes attributes that are no object for an unknown field', () => {
    expect(foreignFields({ id: 1, attributes: ['a'] }, schema)).toEqual({ own: {}, unknown: { attributes: ['a'] } });
  });

  it('has nothing to say of what is no record', () => {
    expect(foreignFields([1, 2], schema)).toEqual({ own: {}, unknown: {} });
    expect(foreignFields(null, schema)).toEqual({ own: {}, unknown: {} });
  });
});

describe('readRecords', () => {
  it('reads what fits and says what does not, with its place', () => {
    const problems: Problem[] = [];
    const records = readRecords(
      'images',
      [{ id: 1 }, { id: 'x' }, 7, { id: 2, name: 'b', more: 1 }],
      schema,
      'f.json',
      problems,
    );
    expect(records).toEqual([
      { value: { id: 1 }, attributes: {}, at: 'images[0]' },
      { value: { id: 2, name: 'b' }, attributes: { more: 1 }, at: 'images[3]' },
    ]);
    expect(problems.map(({ place }) => place)).toEqual([
      { file: 'f.json', at: 'images[1].id' },
      { file: 'f.json', at: 'images[2]' },
    ]);
  });
});
