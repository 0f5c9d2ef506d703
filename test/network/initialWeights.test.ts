import { describe, expect, test } from 'vitest';
import type { NamedTensors } from '../../src/graph/tensorData.ts';
import { initialWeights } from '../../src/network/initialWeights.ts';
import { paperSpec } from '../../src/network/networkSpec.ts';
import { networkParameters } from '../../src/network/parameterLayout.ts';
import { errorOf } from '../graph/errorOf.ts';
import { randomTensor } from '../graph/testTensor.ts';

const parameters = [
  { name: 'layer.weight', shape: [64, 32, 3, 3] },
  { name: 'layer.bias', shape: [64] },
  { name: 'head0.class.weight', shape: [60, 64, 1, 1] },
  { name: 'head0.class.bias', shape: [60] },
];

function moments(data: Float32Array) {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const variance = data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length;
  return { mean, deviation: Math.sqrt(variance), largest: data.reduce((a, b) => Math.max(a, Math.abs(b)), 0) };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

describe('drawn', () => {
  test('the same for the same seed, others for another', () => {
    const all = networkParameters(paperSpec(1));
    const first = initialWeights(all, { seed: 5 });
    const again = initialWeights(all, { seed: 5 });
    for (const [name, { data }] of first) {
      expect(Buffer.compare(bytesOf(again.get(name)!.data), bytesOf(data)), name).toBe(0);
    }
    expect(initialWeights(all, { seed: 6 }).get('backbone.stem.weight')).not.toEqual(first.get('backbone.stem.weight'));
    expect([...first.keys()]).toEqual(all.map(({ name }) => name));
    for (const { name, shape } of all) expect(first.get(name)!.shape).toEqual(shape);
    for (const { data } of first.values()) expect(data.every(Number.isFinite)).toBe(true);
  });

  test('from a normal distribution cut at two deviations: sqrt(2 / inputs) in layers, 0.03 in predictors', () => {
    const weights = initialWeights(parameters, { seed: 1 });
    // The deviation of a standard normal distribution cut at -2 and 2.
    const cut = 0.8796;
    for (const [name, deviation] of [
      ['layer.weight', Math.sqrt(2 / (32 * 9))],
      ['head0.class.weight', 0.03],
    ] as const) {
      const found = moments(weights.get(name)!.data);
      expect(found.largest).toBeLessThanOrEqual(2.00001 * deviation);
      expect(found.largest).toBeGreaterThan(1.9 * deviation);
      expect(Math.abs(found.mean)).toBeLessThan(0.05 * deviation);
      expect(found.deviation / deviation / cut).toBeGreaterThan(0.97);
      expect(found.deviation / deviation / cut).toBeLessThan(1.03);
    }
  });

  test('biases are 0', () => {
    const weights = initialWeights(parameters, { seed: 1 });
    expect(weights.get('layer.bias')!.data).toEqual(new Float32Array(64));
    expect(weights.get('head0.class.bias')!.data).toEqual(new Float32Array(60));
  });
});

describe('pretrained', () => {
  const pretrained: NamedTensors = new Map([
    ['layer.weight', randomTensor([64, 32, 3, 3], 1)],
    ['layer.bias', randomTensor([64], 2)],
    ['unknown.weight', randomTensor([1], 3)],
  ]);

  test('weights are taken where there are any, and copied', () => {
    const weights = initialWeights(parameters, { seed: 1, pretrained });
    expect(weights.get('layer.weight')).toEqual(pretrained.get('layer.weight'));
    expect(weights.get('layer.weight')!.data).not.toBe(pretrained.get('layer.weight')!.data);
    expect(weights.get('layer.bias')).toEqual(pretrained.get('layer.bias'));
    expect(weights.has('unknown.weight')).toBe(false);
    expect(moments(weights.get('head0.class.weight')!.data).deviation).toBeGreaterThan(0);
  });

  test('some start anew, whatever shape they had', () => {
    const other: NamedTensors = new Map([...pretrained, ['head0.class.weight', randomTensor([24], 4)]]);
    const startAnew = (name: string) => name.startsWith('head') || name.endsWith('bias');
    const weights = initialWeights(parameters, { seed: 1, pretrained: other, startAnew });
    expect(weights.get('layer.weight')).toEqual(pretrained.get('layer.weight'));
    expect(weights.get('layer.bias')!.data).toEqual(new Float32Array(64));
    expect(weights.get('head0.class.weight')!.shape).toEqual([60, 64, 1, 1]);
  });

  test.each([[[32, 64, 3, 3]], [[64, 32, 9]], [[64, 32, 1, 1]]])('another shape, %j, is an error', (shape) => {
    const error = errorOf(() =>
      initialWeights(parameters, { seed: 1, pretrained: new Map([['layer.weight', randomTensor(shape, 1)]]) }),
    );
    expect(error.code).toBe('bad-model');
    expect(String(error)).toContain('layer.weight');
    expect(String(error)).toContain(`[${shape.join(', ')}]`);
    expect(String(error)).toContain('[64, 32, 3, 3]');
  });
});
