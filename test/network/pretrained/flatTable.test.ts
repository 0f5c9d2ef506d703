import fc from 'fast-check';
import { Builder, ByteBuffer } from 'flatbuffers';
import { expect, test } from 'vitest';
import {
  bytesField,
  int8Field,
  int32Field,
  int32sField,
  rootTable,
  tableField,
  tablesField,
} from '../../../src/network/pretrained/flatTable.ts';

function build(fill: (builder: Builder) => () => void): ByteBuffer {
  const builder = new Builder(64);
  const addFields = fill(builder);
  builder.startObject(6);
  addFields();
  builder.finish(builder.endObject());
  return new ByteBuffer(builder.asUint8Array().slice());
}

test('numbers, and what stands for an absent one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -128, max: 127 }),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      (small, large) => {
        const table = rootTable(
          build((builder) => () => {
            builder.forceDefaults(true);
            builder.addFieldInt8(0, small, 0);
            builder.addFieldInt32(2, large, 0);
          }),
        );
        expect([int8Field(table, 0, 5), int8Field(table, 1, 5)]).toEqual([small, 5]);
        expect([int32Field(table, 2, 7), int32Field(table, 9, 7)]).toEqual([large, 7]);
      },
    ),
  );
});

test('vectors of numbers, bytes and tables, and a table', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), fc.uint8Array(), (values, bytes) => {
      const buffer = build((builder) => {
        builder.startVector(4, values.length, 4);
        for (const value of values.toReversed()) builder.addInt32(value);
        const ints = builder.endVector();
        const raw = builder.createByteVector(bytes);
        const children = values.map((value) => {
          builder.startObject(1);
          builder.addFieldInt32(0, value, 0);
          return builder.endObject();
        });
        builder.startObject(1);
        builder.addFieldInt32(0, 42, 0);
        const single = builder.endObject();
        builder.startVector(4, children.length, 4);
        for (const child of children.toReversed()) builder.addOffset(child);
        const tables = builder.endVector();
        return () => {
          builder.addFieldOffset(0, ints, 0);
          builder.addFieldOffset(1, raw, 0);
          builder.addFieldOffset(2, tables, 0);
          builder.addFieldOffset(3, single, 0);
        };
      });
      const table = rootTable(buffer);
      expect(int32sField(table, 0)).toEqual(values);
      expect(bytesField(table, 1)).toEqual(bytes);
      expect(tablesField(table, 2).map((child) => int32Field(child, 0, 0))).toEqual(values);
      expect(int32Field(tableField(table, 3)!, 0, 0)).toBe(42);
    }),
  );
});

test('absent vectors are empty and an absent table is undefined', () => {
  const table = rootTable(build(() => () => undefined));
  expect(int32sField(table, 0)).toEqual([]);
  expect(bytesField(table, 1)).toEqual(new Uint8Array());
  expect(tablesField(table, 2)).toEqual([]);
  expect(tableField(table, 3)).toBeUndefined();
});

test('a vector that claims more than the buffer holds is refused before it is made', () => {
  const buffer = build((builder) => {
    builder.startVector(4, 1, 4);
    builder.addInt32(1);
    const ints = builder.endVector();
    return () => builder.addFieldOffset(0, ints, 0);
  });
  const bytes = buffer.bytes();
  const length = bytes.length - 8;
  expect(new DataView(bytes.buffer).getInt32(length, true)).toBe(1);
  for (const claimed of [3, 2 ** 30, -1]) {
    const damaged = bytes.slice();
    new DataView(damaged.buffer).setInt32(length, claimed, true);
    const table = rootTable(new ByteBuffer(damaged));
    expect(() => int32sField(table, 0)).toThrow(expect.objectContaining({ code: 'bad-model' }));
    expect(() => tablesField(table, 0)).toThrow(/cut or damaged/);
  }
});
