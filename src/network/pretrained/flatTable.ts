import type { ByteBuffer } from 'flatbuffers';
import { TesescopeError } from '../../errors.ts';

/** A table of a FlatBuffer: fields are told by their slot, the place that the schema declares them at. */
export interface FlatTable {
  readonly buffer: ByteBuffer;
  readonly position: number;
}

/** The table that a FlatBuffer starts with. */
export function rootTable(buffer: ByteBuffer): FlatTable {
  return tableAt(buffer, buffer.position());
}

/** An `int8` or enumeration of a byte; `otherwise` where it is absent. */
export function int8Field(table: FlatTable, slot: number, otherwise: number): number {
  const at = fieldPosition(table, slot);
  return at === undefined ? otherwise : table.buffer.readInt8(at);
}

/** An `int32` or a `uint32` below 2^31; `otherwise` where it is absent. */
export function int32Field(table: FlatTable, slot: number, otherwise: number): number {
  const at = fieldPosition(table, slot);
  return at === undefined ? otherwise : table.buffer.readInt32(at);
}

/** A table; undefined where it is absent. */
export function tableField(table: FlatTable, slot: number): FlatTable | undefined {
  const at = fieldPosition(table, slot);
  return at === undefined ? undefined : tableAt(table.buffer, at);
}

/** A vector of tables; none where it is absent. */
export function tablesField(table: FlatTable, slot: number): FlatTable[] {
  const { start, length } = vector(table, slot, 4);
  return Array.from({ length }, (_, k) => tableAt(table.buffer, start + 4 * k));
}

/** A vector of `int32`; none where it is absent. */
export function int32sField(table: FlatTable, slot: number): number[] {
  const { start, length } = vector(table, slot, 4);
  return Array.from({ length }, (_, k) => table.buffer.readInt32(start + 4 * k));
}

/** A vector of bytes, not copied; none where it is absent. */
export function bytesField(table: FlatTable, slot: number): Uint8Array {
  const { start, length } = vector(table, slot, 1);
  return table.buffer.bytes().subarray(start, start + length);
}

function vector(table: FlatTable, slot: number, elementBytes: number) {
  const at = fieldPosition(table, slot);
  if (at === undefined) return { start: 0, length: 0 };
  const start = table.buffer.__vector(inside(table.buffer, at, 4));
  inside(table.buffer, start - 4, 4);
  const length = table.buffer.__vector_len(at);
  inside(table.buffer, start, length * elementBytes);
  return { start, length };
}

function tableAt(buffer: ByteBuffer, at: number): FlatTable {
  const position = buffer.__indirect(inside(buffer, at, 4));
  const fields = inside(buffer, position, 4) - buffer.readInt32(position);
  inside(buffer, fields, 4);
  inside(buffer, fields, buffer.readInt16(fields));
  return { buffer, position };
}

function fieldPosition({ buffer, position }: FlatTable, slot: number): number | undefined {
  const offset = buffer.__offset(position, 4 + 2 * slot);
  return offset === 0 ? undefined : inside(buffer, position + offset, 1);
}

function inside(buffer: ByteBuffer, at: number, length: number): number {
  if (at < 0 || length < 0 || at + length > buffer.capacity()) {
    throw new TesescopeError('bad-model', `The FlatBuffer points outside itself, at byte ${at}: it is cut or damaged.`);
  }
  return at;
}
