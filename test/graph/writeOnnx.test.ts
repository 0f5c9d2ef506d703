import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/graph/operators/add.ts';
import { cast } from '../../src/graph/operators/cast.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { readOnnx } from '../../src/graph/readOnnx.ts';
import { constant, input, integers, scalar, type Tensor } from '../../src/graph/tensor.ts';
import { writeOnnx } from '../../src/graph/writeOnnx.ts';
import { errorOf } from './errorOf.ts';
import { runGraph } from './runGraph.ts';

const x = input('x', [2, 3]);
const weight = constant(Float32Array.of(1, 2, 3), [3], 'float32', 'layer.weight');

describe('what is written is read', () => {
  test('inputs, outputs, operators and metadata', () => {
    const count = input('count', [], 'int64');
    const metadata = { classes: '["spermatozoon"]', empty: '', text: 'µm, 人, "quoted"\n' };
    const outputs = { sum: add(x, weight), half: cast(cast(count, 'float32'), 'float16') };
    const file = readOnnx(writeOnnx({ inputs: [x, count], outputs, metadata }), 'model.onnx');
    expect(file.metadata).toEqual(metadata);
    expect(file.inputs).toEqual([
      { name: 'x', shape: [2, 3] },
      { name: 'count', shape: [] },
    ]);
    expect(file.outputs).toEqual([
      { name: 'sum', shape: [2, 3] },
      { name: 'half', shape: [] },
    ]);
    expect(file.operators.toSorted()).toEqual(['Add', 'Cast', 'Cast']);
  });

  test('named constants, bit for bit', () => {
    const values = fc.float32Array({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, (data) => {
        const tensor = constant(data, [data.length], 'float32', 'w');
        const outputs = { y: mul(tensor, scalar(2)) };
        const { initializers } = readOnnx(writeOnnx({ inputs: [], outputs }), 'model.onnx');
        const { type, shape, bytes } = initializers.get('w')!;
        expect({ type, shape }).toEqual({ type: 'float32', shape: [data.length] });
        expect(Buffer.from(bytes)).toEqual(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      }),
      { seed: 11 },
    );
  });

  test('constants of every type, views into larger buffers among them', () => {
    const constants: readonly Tensor[] = [
      constant(new Float32Array([9, 1, 2]).subarray(1), [2], 'float32', 'float32'),
      constant(Uint16Array.of(0x3c00, 0xc000), [1, 2], 'float16', 'float16'),
      constant(Uint8Array.of(255), [1], 'uint8', 'uint8'),
      constant(Int32Array.of(-1, 7), [2, 1], 'int32', 'int32'),
      constant(BigInt64Array.of(-(2n ** 40n)), [], 'int64', 'int64'),
      constant(Uint8Array.of(1, 0), [2], 'bool', 'bool'),
      constant(new Float32Array(0), [0, 4], 'float32', 'none'),
    ];
    const outputs = Object.fromEntries(constants.map((tensor, index) => [`y${index}`, tensor]));
    const { initializers } = readOnnx(writeOnnx({ inputs: [], outputs }), 'model.onnx');
    for (const { type, shape, source } of constants) {
      if (source.kind !== 'constant') continue;
      const { buffer, byteOffset, byteLength } = source.data;
      const found = initializers.get(source.name!)!;
      expect({ type: found.type, shape: found.shape }).toEqual({ type, shape });
      expect(Buffer.from(found.bytes)).toEqual(Buffer.from(buffer, byteOffset, byteLength));
    }
  });

  test('a constant that is used twice is held once, and one that is not used not at all', () => {
    const unused = constant(Float32Array.of(1), [1], 'float32', 'unused');
    expect(unused.shape).toEqual([1]);
    const outputs = { y: mul(add(x, weight), weight) };
    expect([...readOnnx(writeOnnx({ inputs: [x], outputs }), 'm').initializers.keys()]).toEqual(['layer.weight']);
  });
});

describe('the engine gives', () => {
  test('outputs that are inputs, constants, or the same tensor', async () => {
    const sum = add(x, weight);
    const outputs = { sum, again: sum, input: x, constant: weight, numbers: integers([4, 5]) };
    const results = await runGraph([[x, Float32Array.of(1, 1, 1, 0, 0, 0)]], outputs);
    expect(results.sum!.data).toEqual(Float32Array.of(2, 3, 4, 1, 2, 3));
    expect(results.again).toEqual(results.sum);
    expect(results.input!.data).toEqual(Float32Array.of(1, 1, 1, 0, 0, 0));
    expect(results.constant).toEqual({ type: 'float32', shape: [3], data: Float32Array.of(1, 2, 3) });
    expect(results.numbers!.data).toEqual(BigInt64Array.of(4n, 5n));
  });

  test('constants in halves, widened where they are used', async () => {
    const halves = constant(Uint16Array.of(0x3c00, 0xc000, 0x3555), [3], 'float16', 'w');
    const results = await runGraph([[x, new Float32Array(6)]], { y: add(x, cast(halves, 'float32')) });
    expect(results.y!.data.slice(0, 3)).toEqual(Float32Array.of(1, -2, 0.333251953125));
  });

  test('inputs that no output needs are still taken', async () => {
    const unused = input('unused', [1]);
    const results = await runGraph([[unused, Float32Array.of(1)]], { y: weight });
    expect(results.y!.data).toEqual(Float32Array.of(1, 2, 3));
  });
});

describe('graphs that can not be a file', () => {
  test('an input that is not among the inputs', () => {
    const error = errorOf(() => writeOnnx({ inputs: [], outputs: { y: add(x, weight) } }));
    expect(error.code).toBe('bad-model');
    expect(error.message).toMatch(/needs x, which is not among its inputs/);
  });

  test.each([
    ['inputs', () => writeOnnx({ inputs: [x, input('x', [3])], outputs: { y: add(x, weight) } })],
    [
      'constants',
      () =>
        writeOnnx({
          inputs: [x],
          outputs: { y: add(add(x, weight), constant(Float32Array.of(1), [1], 'float32', 'layer.weight')) },
        }),
    ],
    ['an input and an output', () => writeOnnx({ inputs: [x], outputs: { x: add(x, weight) } })],
    ['an input that is its own output', () => writeOnnx({ inputs: [x], outputs: { x } })],
  ])('two tensors of one name: %s', (_, write) => {
    const error = errorOf(write);
    expect(error.code).toBe('bad-model');
    expect(error.message).toMatch(/Two tensors of the model are named (x|layer\.weight)\./);
  });
});
