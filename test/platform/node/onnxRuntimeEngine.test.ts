import { listSupportedBackends } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { floats, type Value } from '../../../src/graph/engine.ts';
import { add } from '../../../src/graph/operators/add.ts';
import { cast } from '../../../src/graph/operators/cast.ts';
import { input } from '../../../src/graph/tensor.ts';
import { writeOnnx } from '../../../src/graph/writeOnnx.ts';
import { onnxRuntimeEngine } from '../../../src/platform/node/onnxRuntimeEngine.ts';

const a = input('a', [2, 3]);
const b = input('b', [3]);
const model = writeOnnx({ inputs: [a, b], outputs: { sum: add(a, b), half: cast(b, 'float16') } });
const feeds = { a: floats(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3]), b: floats(Float32Array.of(10, 20, 30), [3]) };

async function errorOf(promise: Promise<unknown>) {
  try {
    await promise;
  } catch (error) {
    if (isTesescopeError(error)) return error;
    throw error;
  }
  throw new Error('no error');
}

test.each(['auto', 'cpu'] as const)('runs on %s, again and again', async (device) => {
  const session = await onnxRuntimeEngine({ device, threads: 1 }).load(model);
  const expected: Readonly<Record<string, Value>> = {
    sum: { type: 'float32', shape: [2, 3], data: Float32Array.of(11, 22, 33, 14, 25, 36) },
    half: { type: 'float16', shape: [3], data: Uint16Array.of(0x4900, 0x4d00, 0x4f80) },
  };
  expect(await session.run(feeds)).toEqual(expected);
  expect(await session.run(feeds)).toEqual(expected);
  await session.release();
});

test('sessions run side by side', async () => {
  const session = await onnxRuntimeEngine({ threads: 1 }).load(model);
  const runs = [1, 2, 3].map((value) => session.run({ ...feeds, b: floats(new Float32Array(3).fill(value), [3]) }));
  const sums = (await Promise.all(runs)).map(({ sum }) => Number(sum!.data[0]));
  expect(sums).toEqual([2, 3, 4]);
  await session.release();
});

test('wrong feeds are named before they reach ONNX Runtime', async () => {
  const session = await onnxRuntimeEngine({ threads: 1 }).load(model);
  const error = await errorOf(session.run({ ...feeds, b: floats(new Float32Array(2), [2]) }));
  expect(error.code).toBe('shape-mismatch');
  expect(error.message).toBe("The model's input b takes float32 [3], not float32 [2].");
  expect((await errorOf(session.run({ a: feeds.a }))).message).toContain('input b takes float32 [3], but was not fed');
  await session.release();
});

test('a released session does not run any more', async () => {
  const session = await onnxRuntimeEngine({ threads: 1 }).load(model);
  await session.release();
  await expect(session.run(feeds)).rejects.toThrow();
});

describe('what is no model is bad-model', () => {
  const broken = { empty: new Uint8Array(), cut: model.subarray(0, 40), text: new TextEncoder().encode('no model') };
  test.each(Object.entries(broken))('%s', async (_, bytes) => {
    expect((await errorOf(onnxRuntimeEngine().load(bytes))).code).toBe('bad-model');
  });
});

const hasCuda = listSupportedBackends().some(({ name, bundled }) => name === 'cuda' && bundled);

test.skipIf(hasCuda)(
  'a device that is not there is unavailable, with what to do (skipped where CUDA is there)',
  async () => {
    const error = await errorOf(onnxRuntimeEngine({ device: 'cuda' }).load(model));
    expect(error.code).toBe('unavailable');
    expect(error.message).toContain('cuda');
    expect(error.message).toContain('--device cpu');
    expect((await errorOf(onnxRuntimeEngine({ device: 'cuda' }).load(new Uint8Array()))).code).toBe('bad-model');
  },
);
