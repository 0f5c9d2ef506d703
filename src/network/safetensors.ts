import { z } from 'zod';
import { TesescopeError } from '../errors.ts';
import { elementCount, type NamedTensors, type TensorData } from '../graph/tensorData.ts';
import { halvesToFloats } from './halvesToFloats.ts';

/** Named tensors with texts about them. */
export interface Safetensors {
  readonly tensors: NamedTensors;
  readonly metadata: Readonly<Record<string, string>>;
}

const metadataKey = '__metadata__';
const lengthBytes = 8;
const longestHeader = 100_000_000;
const elementBytes = { F32: 4, F16: 2 } as const;

const metadataSchema = z.record(z.string(), z.string());
const entrySchema = z.object({
  dtype: z.enum(['F32', 'F16']),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
type Entry = z.infer<typeof entrySchema>;

/**
 * Writes tensors as one safetensors file (https://huggingface.co/docs/safetensors): the header's length, the header as
 * JSON, filled up with spaces so that the data is aligned, then the data as float32, in the map's order.
 *
 * @throws TesescopeError `shape-mismatch` for a tensor whose shape and data differ, `usage` for one named `__metadata__`.
 */
export function writeSafetensors(tensors: NamedTensors, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  let end = 0;
  const entries = Array.from(tensors, ([name, { shape, data }]) => {
    requireWritable(name, shape, data);
    const begin = end;
    end += data.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }] as const;
  });
  const about = Object.keys(metadata).length === 0 ? [] : [[metadataKey, metadata] as const];
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries([...about, ...entries])));
  const headerLength = Math.ceil(json.length / lengthBytes) * lengthBytes;
  const bytes = new Uint8Array(lengthBytes + headerLength + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, lengthBytes, lengthBytes + headerLength);
  bytes.set(json, lengthBytes);
  let at = lengthBytes + headerLength;
  for (const { data } of tensors.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Reads a safetensors file of float32 and float16 tensors; all come out as float32.
 *
 * @param file for messages
 * @throws TesescopeError `bad-model` where the file is cut, its header is not what the format says, or a tensor has
 * another type, lies outside the file or over another tensor.
 */
export function readSafetensors(bytes: Uint8Array, file: string): Safetensors {
  const fail = (what: string, cause?: unknown): never => {
    const message = `${file} is no whole safetensors file: ${what}. Copy or download it again.`;
    throw new TesescopeError('bad-model', message, { place: { file }, cause });
  };
  const headerLength =
    bytes.length < lengthBytes
      ? fail(`it has only ${bytes.length} bytes`)
      : Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (headerLength > longestHeader || headerLength > bytes.length - lengthBytes) {
    fail(`its header claims ${headerLength} bytes of a file of ${bytes.length}`);
  }
  const data = bytes.subarray(lengthBytes + headerLength);
  const header = parseHeader(bytes.subarray(lengthBytes, lengthBytes + headerLength), fail);
  const metadata = metadataSchema.safeParse(header[metadataKey] ?? {});
  if (!metadata.success) fail(`${metadataKey} must hold texts only`);
  const entries = Object.entries(header)
    .filter(([name]) => name !== metadataKey)
    .map(([name, value]) => [name, checkEntry(name, value, data.length, fail)] as const);
  requireGapless(entries, data.length, fail);
  return {
    tensors: new Map(entries.map(([name, entry]) => [name, tensorAt(entry, data)])),
    metadata: metadata.data ?? {},
  };
}

type Fail = (what: string, cause?: unknown) => never;

function requireWritable(name: string, shape: readonly number[], data: Float32Array): void {
  if (name === metadataKey) {
    throw new TesescopeError(
      'usage',
      `A tensor cannot be named ${metadataKey}: safetensors keeps that name for itself.`,
    );
  }
  if (elementCount(shape) !== data.length) {
    throw new TesescopeError(
      'shape-mismatch',
      `The tensor ${name} of shape [${shape.join(', ')}] needs ${elementCount(shape)} values, not ${data.length}.`,
    );
  }
}

function parseHeader(bytes: Uint8Array, fail: Fail): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof header === 'object' && header !== null && !Array.isArray(header)) return { ...header };
  } catch (cause) {
    fail('its header cannot be read', cause);
  }
  return fail('its header is no JSON object');
}

function checkEntry(name: string, value: unknown, dataLength: number, fail: Fail): Entry {
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return fail(`the tensor ${name} has a wrong ${path.join('.') || 'entry'} (${message}; types are F32 and F16)`);
  }
  const [begin, end] = parsed.data.data_offsets;
  const needed = elementCount(parsed.data.shape) * elementBytes[parsed.data.dtype];
  if (end > dataLength) fail(`the tensor ${name} ends at byte ${end} of ${dataLength}`);
  if (end - begin !== needed) fail(`the tensor ${name} needs ${needed} bytes and has ${end - begin}`);
  return parsed.data;
}

/** The format has no holes and no shared bytes, so that nothing can hide in a file. */
function requireGapless(entries: readonly (readonly [string, Entry])[], dataLength: number, fail: Fail): void {
  let at = 0;
  for (const [name, { data_offsets }] of entries.toSorted(([, a], [, b]) => compareOffsets(a, b))) {
    if (data_offsets[0] !== at) fail(`the tensor ${name} starts at byte ${data_offsets[0]} and not at ${at}`);
    at = data_offsets[1];
  }
  if (at !== dataLength) fail(`its tensors end at byte ${at} of ${dataLength}`);
}

function compareOffsets({ data_offsets: a }: Entry, { data_offsets: b }: Entry): number {
  return a[0] - b[0] || a[1] - b[1];
}

function tensorAt({ dtype, shape, data_offsets: [begin, end] }: Entry, data: Uint8Array): TensorData {
  const bytes = new Uint8Array(data.subarray(begin, end));
  return { shape, data: dtype === 'F16' ? halvesToFloats(bytes) : new Float32Array(bytes.buffer) };
}
