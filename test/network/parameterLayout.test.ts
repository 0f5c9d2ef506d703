import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input } from '../../src/graph/tensor.ts';
import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';
import { paperSpec } from '../../src/network/networkSpec.ts';
import {
  frozenTensor,
  layOutParameters,
  networkParameters,
  packParameters,
  unpackParameters,
  unpackTensors,
} from '../../src/network/parameterLayout.ts';
import { runGraph } from '../graph/runGraph.ts';
import { randomTensor } from '../graph/testTensor.ts';

const parameters = [
  { name: 'a.weight', shape: [2, 3, 1, 1] },
  { name: 'a.bias', shape: [2] },
  { name: 'b.weight', shape: [1, 2, 3, 3] },
  { name: 'b.bias', shape: [1] },
];

test('kernels first, then biases, each in the order of use', () => {
  expect(layOutParameters(parameters)).toEqual({
    entries: [
      { name: 'a.weight', shape: [2, 3, 1, 1], offset: 0 },
      { name: 'b.weight', shape: [1, 2, 3, 3], offset: 6 },
      { name: 'a.bias', shape: [2], offset: 24 },
      { name: 'b.bias', shape: [1], offset: 26 },
    ],
    count: 27,
    kernelCount: 24,
  });
  expect(layOutParameters([])).toEqual({ entries: [], count: 0, kernelCount: 0 });
});

const anyParameters = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((shapes) => shapes.map((shape, index) => ({ name: `p${index}`, shape })));

test('packed and unpacked is the same, and every element of the vector is in use once', () => {
  fc.assert(
    fc.property(anyParameters, (any) => {
      const layout = layOutParameters(any);
      const tensors = new Map(
        any.map(({ name, shape }, index): [string, TensorData] => [name, randomTensor(shape, index)]),
      );
      const vector = packParameters(layout, tensors);
      expect(vector).toHaveLength(layout.count);
      const unpacked = unpackParameters(layout, vector);
      expect(new Set(unpacked.keys())).toEqual(new Set(tensors.keys()));
      for (const [name, { shape, data }] of tensors) expect(unpacked.get(name)).toEqual({ shape, data });
      for (const { data } of unpacked.values()) for (let i = 0; i < data.length; i++) data[i] = Number.NaN;
      expect(vector.every(Number.isNaN)).toBe(true);
      expect(layout.entries.reduce((sum, { shape }) => sum + elementCount(shape), 0)).toBe(layout.count);
    }),
    { seed: 3 },
  );
});

test('the graph takes the same weights out of the vector', async () => {
  const layout = layOutParameters(parameters);
  const vector = input('parameters', [layout.count]);
  const values = randomTensor([layout.count], 1).data;
  const results = await runGraph([[vector, values]], Object.fromEntries(unpackTensors(layout, vector)));
  for (const [name, { shape, data }] of unpackParameters(layout, values)) {
    expect(results[name]).toEqual({ type: 'float32', shape, data });
  }
});

test('a network has the same parameters at every input size, as many as its images need', () => {
  const found = networkParameters(paperSpec(1));
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
  expect(found[0]).toEqual({ name: 'backbone.stem.weight', shape: [32, 3, 3, 3] });
  expect(found.at(-1)).toEqual({ name: 'head5.box.bias', shape: [24] });
  const layout = layOutParameters(found);
  expect(layout.count - layout.kernelCount).toBe(
    found.filter(({ name }) => name.endsWith('.bias')).reduce((sum, { shape }) => sum + shape[0]!, 0),
  );
});

test('a frozen weight is a constant of its name', () => {
  const data = Float32Array.of(1, 2);
  expect(frozenTensor('a.bias', { shape: [2], data })).toEqual({
    type: 'float32',
    shape: [2],
    source: { kind: 'constant', data, name: 'a.bias' },
  });
});
