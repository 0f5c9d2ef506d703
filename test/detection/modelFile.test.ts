import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Model, readModel, writeModel } from '../../src/detection/modelFile.ts';
import { add } from '../../src/graph/operators/add.ts';
import { readOnnx } from '../../src/graph/readOnnx.ts';
import { input } from '../../src/graph/tensor.ts';
import { writeOnnx } from '../../src/graph/writeOnnx.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import { metadataFor, paperSpecOfTwo, randomModel, smallObjectSpec } from './randomModel.ts';

const foreign = (metadata: Record<string, string>): Uint8Array => {
  const x = input('x', [1]);
  return writeOnnx({ inputs: [x], outputs: { y: add(x, x) }, metadata });
};

describe('writeModel and readModel', () => {
  let model: Model;
  let bytes: Uint8Array;
  beforeAll(() => {
    model = randomModel();
    bytes = writeModel(model);
  });

  it.each([
    ['small-object', smallObjectSpec],
    ['paper', paperSpecOfTwo],
  ])('reads back what it says of itself (%s)', (_, spec) => {
    const written = randomModel(spec);
    expect(readModel(writeModel(written), 'model.onnx').metadata).toEqual(written.metadata);
  });

  it('keeps kernels to half precision and biases whole', () => {
    const { weights } = readModel(bytes, 'model.onnx');
    expect([...weights.keys()].sort()).toEqual([...model.weights.keys()].sort());
    for (const [name, { shape, data }] of model.weights) {
      const read = weights.get(name)!;
      expect(read.shape).toEqual(shape);
      for (let i = 0; i < data.length; i += 13) {
        const error = Math.abs(read.data[i]! - data[i]!);
        expect(error).toBeLessThanOrEqual(shape.length === 1 ? 0 : Math.abs(data[i]!) * 2 ** -11 + 2 ** -25);
      }
    }
  });

  it('does not change when it is written again', () => {
    const read = readModel(bytes, 'model.onnx');
    expect(Buffer.from(writeModel(read)).equals(bytes)).toBe(true);
  });

  it('reads a view into a larger buffer, as files come', () => {
    const larger = Buffer.concat([Buffer.of(1, 2, 3), bytes, Buffer.of(4)]);
    const { weights } = readModel(larger.subarray(3, 3 + bytes.length), 'model.onnx');
    for (const [name, { data }] of readModel(bytes, 'model.onnx').weights) {
      expect(Buffer.from(weights.get(name)!.data.buffer).equals(Buffer.from(data.buffer))).toBe(true);
    }
  });

  it('is a graph of the named batch that any ONNX Runtime loads', async () => {
    const batched = writeModel(model, 3);
    expect(readOnnx(batched, 'm').inputs).toEqual([{ name: 'images', shape: [3, 3, 96, 96] }]);
    expect(readOnnx(batched, 'm').outputs.map(({ name }) => name)).toEqual(['boxes', 'scores']);
    const session = await onnxRuntimeEngine({ threads: 1 }).load(batched);
    await session.release();
  });

  it('refuses a model of someone else, naming the file', () => {
    expect(() => readModel(foreign({}), 'other.onnx')).toThrow(/^other\.onnx is an ONNX model, but not one of/);
  });

  it('refuses a model without its weights, naming the first', () => {
    const metadata = JSON.stringify(metadataFor(smallObjectSpec));
    expect(() => readModel(foreign({ tesescope: metadata }), 'empty.onnx')).toThrow(
      /^empty\.onnx lacks the weight backbone\.stem\.weight of shape \[8, 3, 3, 3\]/,
    );
  });

  it.each([
    ['cut', (whole: Uint8Array) => whole.subarray(0, whole.length / 2)],
    ['empty', () => new Uint8Array()],
    ['text', () => new TextEncoder().encode('not a model')],
  ])('refuses a file that is %s', (_, change) => {
    expect(() => readModel(change(bytes), 'bad.onnx')).toThrow(
      expect.objectContaining({ code: 'bad-model', message: expect.stringContaining('bad.onnx') }),
    );
  });
});
