import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readObjectronWeights } from '../../../src/network/pretrained/readObjectronWeights.ts';
import { buildTflite, convolutionOptions, floatBytes } from './buildTflite.ts';

const path = createRequire(import.meta.url).resolve('@mediapipe/objectron/objectron_solution_packed_assets.data');
const packed = new Uint8Array(readFileSync(path));
const weights = readObjectronWeights(packed, 'weights.data');
const shapeOf = (name: string) => weights.get(name)?.shape;

test('every layer has a weight and a bias', () => {
  const layers = new Set(Array.from(weights.keys(), (name) => name.replace(/\.(weight|bias)$/, '')));
  expect(layers.size).toBe(1 + (2 + 16 * 3) + 1 + 4 * 2 + 6 * 2);
  expect(weights.size).toBe(layers.size * 2);
  for (const layer of layers) expect(shapeOf(`${layer}.bias`)).toEqual([shapeOf(`${layer}.weight`)?.[0]]);
});

test('shapes as MobileNetV2 (Sandler et al. 2018, table 2) and the detection API have them', () => {
  expect(shapeOf('backbone.stem.weight')).toEqual([32, 3, 3, 3]);
  const channels = [32, 16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320];
  for (let block = 0; block < 17; block++) {
    const name = `backbone.block${block}`;
    const inner = block === 0 ? 32 : channels[block] * 6;
    expect(shapeOf(`${name}.expand.weight`)).toEqual(block === 0 ? undefined : [inner, channels[block], 1, 1]);
    expect(shapeOf(`${name}.depthwise.weight`)).toEqual([inner, 1, 3, 3]);
    expect(shapeOf(`${name}.project.weight`)).toEqual([channels[block + 1], inner, 1, 1]);
  }
  expect(shapeOf('backbone.last.weight')).toEqual([1280, 320, 1, 1]);
  const maps = [576, 1280, 512, 256, 256, 128];
  maps.forEach((inputs, head) => {
    const boxes = head === 0 ? 3 : 6;
    expect(shapeOf(`head${head}.box.weight`)).toEqual([boxes * 4, inputs, 1, 1]);
    expect(shapeOf(`head${head}.class.weight`)).toEqual([boxes * 24, inputs, 1, 1]);
  });
  [512, 256, 256, 128].forEach((filters, extra) => {
    expect(shapeOf(`extra${extra}.reduce.weight`)).toEqual([filters / 2, maps[extra + 1], 1, 1]);
    expect(shapeOf(`extra${extra}.expand.weight`)).toEqual([filters, filters / 2, 3, 3]);
  });
});

test('the network has 4,951,996 weights, all of them numbers of a sensible size', () => {
  const all = Array.from(weights.values(), ({ data }) => data);
  expect(all.reduce((sum, data) => sum + data.length, 0)).toBe(4_951_996);
  const largest = Math.max(...all.map((data) => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  expect(largest).toBeLessThan(1000);
});

test.each([
  ['cut in the middle', packed.subarray(0, 5_000_000), /^weights.data: .*cut or damaged.*npm ci/],
  ['cut before the network', packed.subarray(0, 100), /no TensorFlow Lite model/],
  ['empty', new Uint8Array(), /no TensorFlow Lite model/],
  ['another TensorFlow Lite model', withNames(otherModel()), /0 layers where backbone.block0.depthwise should be/],
])('a file that is %s is refused', (_, bytes, message) => {
  const attempt = () => readObjectronWeights(bytes, 'weights.data');
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(expect.objectContaining({ code: 'bad-model', place: { file: 'weights.data' } }));
});

/** A stem and nothing after it. */
function otherModel(): Uint8Array {
  return buildTflite({
    tensors: [
      { shape: [1, 300, 300, 3] },
      { shape: [32, 3, 3, 3], bytes: floatBytes(...new Float32Array(32 * 27)) },
      { shape: [32], bytes: floatBytes(...new Float32Array(32)) },
      { shape: [1, 150, 150, 32] },
    ],
    operators: [
      { code: 3, inputs: [0, 1, 2], outputs: [3], options: convolutionOptions('convolution', { stride: 2 }) },
    ],
    inputs: [0],
    outputs: [3],
  });
}

function withNames(model: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(184 + model.length);
  bytes.set(model, 184);
  return bytes;
}
