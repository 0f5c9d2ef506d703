import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { readTflite } from '../../../src/network/pretrained/readTflite.ts';
import { type BuiltModel, buildTflite, convolutionOptions, floatBytes } from './buildTflite.ts';

const model: BuiltModel = {
  tensors: [
    { shape: [1, 8, 8, 2] },
    { shape: [3, 1, 1, 2], bytes: floatBytes(1, 2, 3, 4, 5, 6) },
    { shape: [3], type: 1, bytes: Uint8Array.of(0, 60, 0, 64, 0, 68) },
    { shape: [3] },
    { shape: [1, 8, 8, 3] },
    { shape: [1, 4, 4, 3] },
    { shape: [], type: 2 },
  ],
  operators: [
    { code: 6, inputs: [2], outputs: [3] },
    { code: 3, inputs: [0, 1, 3], outputs: [4], options: convolutionOptions('convolution', { activation: 0 }) },
    { code: 4, inputs: [4, 1, 3], outputs: [5], options: convolutionOptions('depthwise', { stride: 2, padding: 1 }) },
    { code: 0, inputs: [4, 5], outputs: [5] },
    { code: 2, inputs: [4, 5], outputs: [5] },
    { code: 22, inputs: [4], outputs: [5] },
    { code: 99, inputs: [], outputs: [6] },
  ],
  inputs: [0],
  outputs: [5, 6],
};

test('tensors, wiring and the options of convolutions', () => {
  const graph = readTflite(buildTflite(model));
  expect(graph.inputs).toEqual([0]);
  expect(graph.outputs).toEqual([5, 6]);
  expect(graph.tensors.map(({ shape }) => shape)).toEqual(model.tensors.map(({ shape }) => shape));
  expect(graph.tensors.map(({ type }) => type)).toEqual([
    'float32',
    'float32',
    'float16',
    'float32',
    'float32',
    'float32',
    'other',
  ]);
  expect(graph.tensors.map(({ bytes }) => Array.from(bytes))).toEqual(
    model.tensors.map(({ bytes }) => Array.from(bytes ?? [])),
  );
  expect(graph.operators.map(({ kind }) => kind)).toEqual([
    'dequantize',
    'convolution',
    'depthwise',
    'add',
    'concatenation',
    'reshape',
    'other',
  ]);
  expect(graph.operators.map(({ inputs }) => inputs)).toEqual(model.operators.map(({ inputs }) => inputs));
  expect(graph.operators.map(({ outputs }) => outputs)).toEqual(model.operators.map(({ outputs }) => outputs));
  expect(graph.operators.map(({ convolution }) => convolution)).toEqual([
    undefined,
    { padding: 'same', strides: [1, 1], dilations: [1, 1], activation: 'none' },
    { padding: 'valid', strides: [2, 2], dilations: [1, 1], activation: 'relu6' },
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('newer files have the operator in a wider field', () => {
  expect(readTflite(buildTflite({ ...model, codeField: 'new' }))).toEqual(readTflite(buildTflite(model)));
});

test('fields that a file leaves out have the values that the schema says', () => {
  const operators = [{ code: 3, inputs: [0, 1, 3], outputs: [4], options: [] }];
  const [operator] = readTflite(buildTflite({ ...model, operators })).operators;
  expect(operator.convolution).toEqual({ padding: 'same', strides: [0, 0], dilations: [1, 1], activation: 'none' });
});

test.each([
  ['nothing', new Uint8Array(), /no TensorFlow Lite model/],
  ['another file', new TextEncoder().encode('some text, and not a model'), /TFL3 is missing/],
  ['a model without a graph', Uint8Array.of(12, 0, 0, 0, 84, 70, 76, 51, 4, 0, 4, 0, 4, 0, 0, 0), /no graph/],
  ['a root outside the file', Uint8Array.of(255, 255, 0, 0, 84, 70, 76, 51), /cut or damaged/],
])('%s is refused', (_, bytes, message) => {
  expect(() => readTflite(bytes)).toThrow(message);
  expect(() => readTflite(bytes)).toThrow(expect.objectContaining({ code: 'bad-model' }));
});

test('a file that is cut or has a wrong byte is read or refused, never a crash or a hang', () => {
  const whole = buildTflite(model);
  const attempt = (bytes: Uint8Array) => {
    try {
      readTflite(bytes);
    } catch (error) {
      if (!isTesescopeError(error)) throw error;
      expect(error.code).toBe('bad-model');
    }
  };
  for (let length = 0; length < whole.length; length++) attempt(whole.slice(0, length));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
      attempt(whole.with(at, value));
    }),
    { numRuns: 500 },
  );
});
