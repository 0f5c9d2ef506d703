import { describe, expect, test } from 'vitest';
import { constant, input, type Shape } from '../../src/graph/tensor.ts';
import { elementCount } from '../../src/graph/tensorData.ts';
import { featureMapSizes } from '../../src/network/defaultBoxes/featureMapSizes.ts';
import { paperFeatureMaps, smallObjectFeatureMaps } from '../../src/network/featureMaps.ts';
import { mobileNetV2 } from '../../src/network/mobileNetV2.ts';
import { runGraph } from '../graph/runGraph.ts';
import { recordedWeights } from './recordedWeights.ts';

const sizes = [
  [640, 640],
  [300, 300],
  [400, 640],
  [213, 517],
  [32, 32],
  [1, 9],
] as const;

describe.each(sizes)('maps of %i x %i', (height, width) => {
  const images = input('images', [2, 3, height, width]);

  test("the paper's six", () => {
    const { weights } = recordedWeights();
    const maps = paperFeatureMaps(mobileNetV2(images, weights), weights);
    const expected = featureMapSizes(height, width, [16, 32, 64, 128, 256, 512]);
    const channels = [576, 1280, 512, 256, 256, 128];
    expect(maps.map(({ shape }) => shape)).toEqual(expected.map((map, i) => [2, channels[i], map.height, map.width]));
  });

  test.each([[16], [32]] as const)("the small-object preset's to stride %i", (coarsest) => {
    const { weights } = recordedWeights();
    const maps = smallObjectFeatureMaps(mobileNetV2(images, weights), weights, coarsest);
    const expected = featureMapSizes(height, width, coarsest === 16 ? [8, 16] : [8, 16, 32]);
    expect(maps.map(({ shape }) => shape)).toEqual(expected.map((map) => [2, 64, map.height, map.width]));
  });
});

test("the extra layers are the detection API's: half the filters 1x1, then 3x3 at stride 2", () => {
  const { weights, asked } = recordedWeights();
  paperFeatureMaps(mobileNetV2(input('images', [1, 3, 64, 64]), weights), weights);
  const shapes = [...asked].filter(([name]) => name.startsWith('extra') && name.endsWith('weight'));
  expect(shapes).toEqual([
    ['extra0.reduce.weight', [256, 1280, 1, 1]],
    ['extra0.expand.weight', [512, 256, 3, 3]],
    ['extra1.reduce.weight', [128, 512, 1, 1]],
    ['extra1.expand.weight', [256, 128, 3, 3]],
    ['extra2.reduce.weight', [128, 256, 1, 1]],
    ['extra2.expand.weight', [256, 128, 3, 3]],
    ['extra3.reduce.weight', [64, 256, 1, 1]],
    ['extra3.expand.weight', [128, 64, 3, 3]],
  ]);
});

test('a network without a map of stride 32 has none of the layers that lead to it', () => {
  const { weights, asked } = recordedWeights();
  smallObjectFeatureMaps(mobileNetV2(input('images', [1, 3, 64, 64]), weights), weights, 16);
  const blocks = [...asked.keys()].filter((name) => name.startsWith('backbone'));
  expect(blocks.at(-1)).toBe('backbone.block13.expand.bias');
  expect([...asked.keys()].filter((name) => name.includes('stride32'))).toEqual([]);
});

test('what coarse maps see reaches the cells of the fine maps that lie under it, and no others', async () => {
  const stride8 = input('stride8', [1, 1, 5, 4]);
  const stride16 = input('stride16', [1, 1, 3, 2]);
  const stride32 = input('stride32', [1, 1, 2, 1]);
  const weights = (name: string, shape: Shape) => {
    const data = new Float32Array(elementCount(shape));
    if (name.endsWith('lateral.weight')) data.fill(1);
    if (name.endsWith('tower.weight'))
      for (let filter = 0; filter < 64; filter++) data[(filter * 64 + filter) * 9 + 4] = 1;
    return constant(data, shape);
  };
  const maps = smallObjectFeatureMaps({ stride8, stride16, stride32: () => stride32 }, weights, 32);
  const results = await runGraph(
    [
      [stride8, Float32Array.from({ length: 20 }, (_, index) => (index === 0 ? 1 : 0))],
      [stride16, Float32Array.of(0, 2, 0, 0, 0, 0)],
      [stride32, Float32Array.of(0, 3)],
    ],
    { fine: maps[0]!, middle: maps[1]!, coarse: maps[2]! },
  );
  const firstChannel = (name: string, cells: number) => Array.from(results[name]!.data.slice(0, cells), Number);
  expect(firstChannel('coarse', 2)).toEqual([0, 3]);
  expect(firstChannel('middle', 6)).toEqual([0, 2, 0, 0, 3, 3]);
  expect(firstChannel('fine', 20)).toEqual([1, 0, 2, 2, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3]);
});
