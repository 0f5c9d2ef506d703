import onnxProto, { type onnx } from 'onnx-proto';
import { describe, expect, test } from 'vitest';
import { isTesescopeError } from '../../src/errors.ts';
import { add } from '../../src/graph/operators/add.ts';
import { readOnnx } from '../../src/graph/readOnnx.ts';
import { constant, input } from '../../src/graph/tensor.ts';
import { writeOnnx } from '../../src/graph/writeOnnx.ts';
import { errorOf } from './errorOf.ts';

const x = input('x', [2, 3]);
const weight = constant(Float32Array.of(1, 2, 3), [3], 'float32', 'layer.weight');

describe('files that are no models are errors with their name', () => {
  const model = writeOnnx({ inputs: [x], outputs: { y: add(x, weight) }, metadata: { a: 'b' } });

  test.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('This is not a model, but a long line of text.\n')],
    ['zeros', new Uint8Array(64)],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['cut', model.subarray(0, Math.floor(model.length / 2))],
    ['random', Uint8Array.from({ length: 200 }, (_, index) => (index * 37 + 11) % 256)],
  ])('%s', (_, bytes) => {
    const error = errorOf(() => readOnnx(bytes, 'folder/broken.onnx'));
    expect(error.code).toBe('bad-model');
    expect(error.message).toContain('folder/broken.onnx');
    expect(error.place?.file).toBe('folder/broken.onnx');
  });

  test('a file cut anywhere is an error of ours or a model, never a crash', () => {
    for (let length = 0; length < model.length; length++) {
      try {
        readOnnx(model.subarray(0, length), 'cut.onnx');
      } catch (error) {
        if (!isTesescopeError(error) || error.code !== 'bad-model') throw error;
      }
    }
  });

  const foreign = (tensor: onnx.ITensorProto, dim: onnx.TensorShapeProto.IDimension[] = []) =>
    onnxProto.onnx.ModelProto.encode({
      graph: {
        node: [{ opType: 'Identity', input: ['x'], output: ['y'] }],
        initializer: [tensor],
        input: [{ name: 'x', type: { tensorType: { elemType: 1, shape: { dim } } } }],
      },
    }).finish();

  test.each([
    ['another element type', { name: 'w', dims: [1], dataType: 11, rawData: new Uint8Array(8) }],
    ['values beside the raw data', { name: 'w', dims: [2], dataType: 1, floatData: [1, 2] }],
    ['fewer bytes than elements', { name: 'w', dims: [2], dataType: 1, rawData: new Uint8Array(7) }],
  ])('constants with %s', (_, tensor) => {
    const error = errorOf(() => readOnnx(foreign(tensor), 'other.onnx'));
    expect(error.code).toBe('bad-model');
    expect(error.message).toMatch(/other\.onnx: the constant w/);
  });

  test('dimensions of any size are -1', () => {
    const bytes = foreign({ name: 'w', dims: [0], dataType: 1 }, [{ dimParam: 'batch' }, { dimValue: 3 }, {}]);
    expect(readOnnx(bytes, 'other.onnx').inputs).toEqual([{ name: 'x', shape: [-1, 3, -1] }]);
  });
});
