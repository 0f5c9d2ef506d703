import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementData } from '../../src/graph/tensor.ts';
import type { TensorData } from '../../src/graph/tensorData.ts';

const folder = process.env.ORACLE_DIR ?? join(import.meta.dirname, '../fixtures/torch');

/** A tensor as the reference figures hold it. */
export interface EncodedTensor {
  readonly shape: readonly number[];
  readonly f32: string;
}

export function readOracle<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T;
}

export function decodeTensor({ shape, f32 }: EncodedTensor): TensorData {
  const bytes = Buffer.from(f32, 'base64');
  return { shape, data: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) };
}

/** The largest difference, as a share of the largest expected value. */
export function relativeError(actual: ElementData, expected: Float32Array): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let difference = 0;
  let largest = 0;
  for (let index = 0; index < expected.length; index++) {
    difference = Math.max(difference, Math.abs(Number(actual[index]) - expected[index]!));
    largest = Math.max(largest, Math.abs(expected[index]!));
  }
  return difference / Math.max(largest, 1e-30);
}
