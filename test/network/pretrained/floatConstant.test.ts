import { expect, test } from 'vitest';
import { floatConstant } from '../../../src/network/pretrained/floatConstant.ts';
import type { TfliteGraph } from '../../../src/network/pretrained/readTflite.ts';
import { floatBytes } from './buildTflite.ts';

const none = new Uint8Array();
const graph: TfliteGraph = {
  tensors: [
    { shape: [2, 1], type: 'float32', bytes: floatBytes(0.1, -3) },
    { shape: [3], type: 'float16', bytes: Uint8Array.of(0x00, 0x3c, 0x00, 0xc0, 0x00, 0x38) },
    { shape: [3], type: 'float32', bytes: none },
    { shape: [4], type: 'float32', bytes: floatBytes(1, 2, 3) },
    { shape: [2], type: 'other', bytes: floatBytes(1, 2) },
    { shape: [2], type: 'float32', bytes: floatBytes(1, 2).subarray(0, 7) },
  ],
  operators: [{ kind: 'dequantize', inputs: [1], outputs: [2] }],
  inputs: [],
  outputs: [],
};

test('a float32 constant', () => {
  expect(floatConstant(graph, 0)).toEqual({ shape: [2, 1], data: Float32Array.of(0.1, -3) });
});

test('a float32 constant at an odd place of the file', () => {
  const file = new Uint8Array(9);
  file.set(floatBytes(0.5, 2), 1);
  const tensors = [{ shape: [2], type: 'float32', bytes: file.subarray(1) }] as const;
  expect(floatConstant({ ...graph, tensors, operators: [] }, 0).data).toEqual(Float32Array.of(0.5, 2));
});

test('a float16 constant, and what a dequantize operator makes of it', () => {
  const expected = { shape: [3], data: Float32Array.of(1, -2, 0.5) };
  expect(floatConstant(graph, 1)).toEqual(expected);
  expect(floatConstant(graph, 2)).toEqual(expected);
});

test.each([
  [3, /should hold 4 numbers and holds 3/],
  [4, /no constant of floats/],
  [5, /should hold 2 numbers and holds 1/],
  [6, /Tensor 6 .* no constant of floats/],
])('tensor %i is refused', (index, message) => {
  expect(() => floatConstant(graph, index)).toThrow(message);
  expect(() => floatConstant(graph, index)).toThrow(expect.objectContaining({ code: 'bad-model' }));
});
