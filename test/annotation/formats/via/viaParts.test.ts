import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClassAttribute, viaClass } from '../../../../src/annotation/formats/via/viaClass.ts';
import { viaClassAttribute, viaFromDataset } from '../../../../src/annotation/formats/via/viaFromDataset.ts';
import { readViaShape, writeViaShape } from '../../../../src/annotation/formats/via/viaShape.ts';
import { arbitraryDataset } from '../../arbitraryDataset.ts';
import { tinyAnnotation, tinyDataset } from '../../tinyDataset.ts';

describe('viaShape', () => {
  it('reads back every shape that it writes', () => {
    fc.assert(
      fc.property(arbitraryDataset, ({ annotations }) => {
        for (const { box, shape } of annotations) {
          const drawn = shape ? { box, shape } : { box };
          expect(readViaShape(writeViaShape(drawn))).toEqual(drawn);
        }
      }),
    );
  });

  it.each([
    [{}, 'shape without a name is none'],
    [{ name: 'rectangle' }, 'shape "rectangle" is none'],
    [{ name: 'rect', x: 1, y: 2, width: 3 }, 'height: '],
    [{ name: 'rect', x: '1', y: 2, width: 3, height: 4 }, 'x: '],
    [{ name: 'circle', cx: 1, cy: 2, r: -1 }, 'r: '],
    [{ name: 'ellipse', cx: 1, cy: 2, rx: 1, ry: null }, 'ry: '],
    [{ name: 'polygon', all_points_x: [], all_points_y: [] }, 'all_points_x: '],
    [{ name: 'polygon', all_points_x: [1, 'a'], all_points_y: [1, 2] }, 'all_points_x.1: '],
    [{ name: 'polyline', all_points_x: [1, 2], all_points_y: [1] }, '2 x against 1 y'],
    [{ name: '__proto__' }, 'is none'],
  ])('says what is wrong with %j', (attributes, fault) => {
    expect(readViaShape(attributes)).toEqual({ fault: expect.stringContaining(fault) });
  });
});

describe('viaClass', () => {
  it.each([
    ['sperm', 'sperm'],
    [' ', undefined],
    ['', undefined],
    [0, '0'],
    [true, undefined],
    [null, undefined],
    [['a'], undefined],
    [{ a: true }, 'a'],
    [{ a: true, b: false }, 'a'],
    [{ a: true, b: true }, undefined],
    [{}, undefined],
  ])('of %j is %s', (value, name) => {
    expect(viaClass(value)).toBe(name);
  });
});

describe('findClassAttribute', () => {
  it('takes the one filled in most often, then the likelier name', () => {
    expect(findClassAttribute([{ class: 'a', type: 'b' }, { type: 'b' }])).toBe('type');
    expect(findClassAttribute([{ type: 'a', Class: 'b' }])).toBe('Class');
    expect(findClassAttribute([{ class: '' }, { type: 'b' }])).toBe('type');
  });

  it('knows none where no name is like one', () => {
    expect(findClassAttribute([{ colour: 'red' }, { class: '' }])).toBeUndefined();
    expect(findClassAttribute([])).toBeUndefined();
  });
});

describe('viaFromDataset', () => {
  it('writes the class into `class`, or where VIA had it, or nowhere', () => {
    const attributesOf = (via?: object): unknown => {
      const dataset = tinyDataset(via === undefined ? {} : { attributes: { via } });
      return viaFromDataset(dataset)[0]?.regions[0]?.regionAttributes;
    };
    expect(attributesOf()).toEqual({ class: 'sperm' });
    expect(attributesOf({ classAttribute: 'kind' })).toEqual({ kind: 'sperm' });
    expect(attributesOf({})).toEqual({});
    expect(viaClassAttribute(tinyDataset({ attributes: { via: { classAttribute: 3 } } }))).toBeUndefined();
  });

  it('corrects a class that was changed since', () => {
    const annotations = [tinyAnnotation(1, { categoryId: 2, attributes: { class: { sperm: true } } })];
    const [file] = viaFromDataset(tinyDataset({ annotations }));
    expect(file?.regions[0]?.regionAttributes).toEqual({ class: 'round cell' });
  });

  it('gives an image without a size -1, as VIA does for addresses', () => {
    expect(viaFromDataset(tinyDataset())[0]).toMatchObject({ key: '1.png-1', filename: '1.png', size: -1 });
  });
});
