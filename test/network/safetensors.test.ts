import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTesescopeError } from '../../src/errors.ts';
import type { NamedTensors } from '../../src/graph/tensorData.ts';
import { readSafetensors, writeSafetensors } from '../../src/network/safetensors.ts';

/** A file by hand, after the published format. */
function fileOf(header: unknown, data: readonly number[] | Uint8Array = [], headerLength?: number): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data.length);
  new DataView(bytes.buffer).setUint32(0, headerLength ?? text.length, true);
  bytes.set(text, 8);
  bytes.set(data, 8 + text.length);
  return bytes;
}

const anyTensor = fc.array(fc.nat(3), { maxLength: 3 }).chain((shape) =>
  fc
    .array(fc.float(), {
      minLength: shape.reduce((a, b) => a * b, 1),
      maxLength: shape.reduce((a, b) => a * b, 1),
    })
    .map((data) => ({ shape, data: Float32Array.from(data) })),
);
const anyName = fc.string({ unit: 'grapheme' }).filter((name) => name !== '__metadata__' && name !== '__proto__');
const anyTensors: fc.Arbitrary<NamedTensors> = fc
  .uniqueArray(fc.tuple(anyName, anyTensor), { selector: ([name]) => name, maxLength: 6 })
  .map((entries) => new Map(entries));

describe('writing', () => {
  test('the bytes are those of the format', () => {
    const tensors = new Map([
      ['a.weight', { shape: [2, 1], data: Float32Array.of(1, -2) }],
      ['b', { shape: [], data: Float32Array.of(0.5) }],
    ]);
    const bytes = writeSafetensors(tensors, { epoch: '3' });
    const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header = new TextDecoder().decode(bytes.subarray(8, 8 + headerLength));
    expect(JSON.parse(header)).toEqual({
      __metadata__: { epoch: '3' },
      'a.weight': { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] },
      b: { dtype: 'F32', shape: [], data_offsets: [8, 12] },
    });
    expect(header[0]).toBe('{');
    expect(headerLength % 8).toBe(0);
    expect(Array.from(bytes.subarray(8 + headerLength))).toEqual([0, 0, 128, 63, 0, 0, 0, 192, 0, 0, 0, 63]);
  });

  test('no metadata, no key for it', () => {
    const bytes = writeSafetensors(new Map());
    expect(new TextDecoder().decode(bytes.subarray(8)).trim()).toBe('{}');
  });

  test('only the part of a buffer that a tensor covers is written', () => {
    const data = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
    const { tensors } = readSafetensors(writeSafetensors(new Map([['a', { shape: [2], data }]])), 'a');
    expect(Array.from(tensors.get('a')!.data)).toEqual([1, 2]);
  });

  test('a shape without its data is refused', () => {
    const write = () => writeSafetensors(new Map([['a', { shape: [2, 2], data: new Float32Array(3) }]]));
    expect(write).toThrow(/a of shape \[2, 2\] needs 4 values, not 3/);
    expect(write).toThrow(expect.objectContaining({ code: 'shape-mismatch' }));
  });

  test('the name that the format keeps is refused', () => {
    const write = () => writeSafetensors(new Map([['__metadata__', { shape: [0], data: new Float32Array() }]]));
    expect(write).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('reading', () => {
  test('gives back what was written, bit for bit', () => {
    fc.assert(
      fc.property(anyTensors, fc.dictionary(anyName, fc.string()), (tensors, metadata) => {
        const read = readSafetensors(writeSafetensors(tensors, metadata), 'file');
        expect(read.metadata).toEqual(metadata);
        expect(new Set(read.tensors.keys())).toEqual(new Set(tensors.keys()));
        for (const [name, { shape, data }] of tensors) {
          expect(read.tensors.get(name)!.shape).toEqual(shape);
          expect(Object.is(read.tensors.get(name)!.data.buffer, data.buffer)).toBe(false);
          expect(new Uint32Array(read.tensors.get(name)!.data.buffer)).toEqual(new Uint32Array(data.buffer));
        }
      }),
    );
  });

  test('float16 becomes float32, tensors may come in any order, spaces may follow the header', () => {
    const header = {
      second: { dtype: 'F32', shape: [1], data_offsets: [4, 8] },
      first: { dtype: 'F16', shape: [2], data_offsets: [0, 4] },
    };
    const file = fileOf(`${JSON.stringify(header)}   `, [0, 60, 0, 192, 0, 0, 128, 63]);
    const { tensors, metadata } = readSafetensors(file, 'file');
    expect(tensors.get('first')).toEqual({ shape: [2], data: Float32Array.of(1, -2) });
    expect(tensors.get('second')).toEqual({ shape: [1], data: Float32Array.of(1) });
    expect(metadata).toEqual({});
  });

  test('a file at an odd place of a larger buffer', () => {
    const written = writeSafetensors(new Map([['a', { shape: [1], data: Float32Array.of(7) }]]));
    const larger = new Uint8Array(written.length + 3);
    larger.set(written, 3);
    expect(readSafetensors(larger.subarray(3), 'file').tensors.get('a')!.data[0]).toBe(7);
  });
});

describe('a damaged or hostile file is refused, with its name and what is wrong', () => {
  const one = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
  test.each([
    ['empty', new Uint8Array(), /only 0 bytes/],
    ['shorter than its length', Uint8Array.of(1, 2, 3), /only 3 bytes/],
    ['a header longer than the file', fileOf({}, [], 500), /header claims 500 bytes of a file of 10/],
    ['a header of 2^64 bytes', new Uint8Array(8).fill(255), /header claims 18446744073709552000 bytes/],
    ['no JSON', fileOf('{"a": '), /header cannot be read/],
    ['no UTF-8', fileOf('"x"').with(9, 0xff), /header cannot be read/],
    ['a JSON list', fileOf([]), /no JSON object/],
    ['a JSON null', fileOf('null'), /no JSON object/],
    [
      'whole numbers',
      fileOf({ a: { ...one, dtype: 'I64' } }, [0, 0, 0, 0]),
      /tensor a has a wrong dtype .*F32 and F16/,
    ],
    ['a negative size', fileOf({ a: { ...one, shape: [-1] } }, [0, 0, 0, 0]), /wrong shape.0/],
    ['half a size', fileOf({ a: { ...one, shape: [0.5] } }, [0, 0, 0, 0]), /wrong shape.0/],
    ['a size beyond all numbers', fileOf({ a: { ...one, shape: [1e300] } }, [0, 0, 0, 0]), /wrong shape.0/],
    ['sizes that multiply beyond all memory', fileOf({ a: { ...one, shape: [2e9, 2e9] } }, [0, 0, 0, 0]), /needs/],
    ['no offsets', fileOf({ a: { dtype: 'F32', shape: [] } }), /wrong data_offsets/],
    ['an entry that is a text', fileOf({ a: 'b' }), /wrong entry/],
    ['an end before the start', fileOf({ a: { ...one, data_offsets: [4, 0] } }, [0, 0, 0, 0]), /has -4/],
    ['a tensor that ends outside', fileOf({ a: one }, [0, 0]), /ends at byte 4 of 2/],
    ['bytes that no tensor has', fileOf({ a: one }, [0, 0, 0, 0, 0]), /end at byte 4 of 5/],
    ['two tensors over each other', fileOf({ a: one, b: one }, [0, 0, 0, 0]), /b starts at byte 0 and not at 4/],
    ['a hole', fileOf({ a: { ...one, data_offsets: [4, 8] } }, new Uint8Array(8)), /starts at byte 4 and not at 0/],
    ['metadata of numbers', fileOf({ __metadata__: { epoch: 3 } }), /must hold texts/],
  ])('%s', (_, bytes, message) => {
    const read = () => readSafetensors(bytes, 'weights.safetensors');
    expect(read).toThrow(message);
    expect(read).toThrow(/^weights.safetensors /);
    expect(read).toThrow(expect.objectContaining({ code: 'bad-model', place: { file: 'weights.safetensors' } }));
  });

  test('any other bytes', () => {
    const good = writeSafetensors(new Map([['a', { shape: [2], data: Float32Array.of(1, 2) }]]), { note: 'x' });
    const attempt = (bytes: Uint8Array) => {
      try {
        readSafetensors(bytes, 'file');
      } catch (error) {
        expect(isTesescopeError(error)).toBe(true);
      }
    };
    for (let length = 0; length < good.length; length++) attempt(good.slice(0, length));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), attempt));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        attempt(good.with(at, value));
      }),
    );
  });

  test('a tensor named __proto__ is only a name', () => {
    const file = fileOf('{"__proto__":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', [0, 0, 128, 63]);
    expect(Array.from(readSafetensors(file, 'file').tensors.keys())).toEqual(['__proto__']);
  });
});

test('a Node buffer, whose slices share their bytes, is read like any other array', () => {
  const tensors = new Map([['w', { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }]]);
  const { tensors: read } = readSafetensors(Buffer.from(writeSafetensors(tensors)), 'file');
  expect(read.get('w')!.data).toEqual(Float32Array.of(1, 2, 3, 4));
});
