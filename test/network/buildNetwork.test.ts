import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constant, input } from '../../src/graph/tensor.ts';
import { elementCount } from '../../src/graph/tensorData.ts';
import { buildNetwork } from '../../src/network/buildNetwork.ts';
import { type NetworkSpec, networkDefaultBoxes, paperSpec } from '../../src/network/networkSpec.ts';
import { relativeError } from '../graph/oracle.ts';
import { runGraph } from '../graph/runGraph.ts';
import { randomTensor } from '../graph/testTensor.ts';
import { recordedWeights, weightCount } from './recordedWeights.ts';

const square = (side: number) => ({ width: side, height: side });

const smallObject: NetworkSpec = {
  preset: 'small-object',
  classes: 3,
  widthMultiplier: 1,
  levels: [
    { stride: 8, sizes: [10, 15, 22, 30].map(square) },
    { stride: 16, sizes: [40, 52, 66].map(square) },
    { stride: 32, sizes: [110].map(square) },
  ],
};

describe('as many predictions as default boxes', () => {
  const predictions = (spec: NetworkSpec, height: number, width: number) => {
    const { weights } = recordedWeights();
    return buildNetwork(spec, input('images', [1, 3, height, width]), weights);
  };

  test.each([
    [640, 8028],
    [300, 1917],
  ])('of the paper at %i: %i', (side, boxes) => {
    const { classLogits, boxCodes } = predictions(paperSpec(1), side, side);
    expect(classLogits.shape).toEqual([1, boxes, 2]);
    expect(boxCodes.shape).toEqual([1, boxes, 4]);
    expect(networkDefaultBoxes(paperSpec(1), { width: side, height: side }).count).toBe(boxes);
  });

  test.each([paperSpec(2), smallObject])('of $preset at any size', (spec) => {
    const side = fc.integer({ min: 1, max: 1300 });
    fc.assert(
      fc.property(side, side, (height, width) => {
        const { count, values } = networkDefaultBoxes(spec, { width, height });
        const { classLogits, boxCodes } = predictions(spec, height, width);
        expect(classLogits.shape).toEqual([1, count, 1 + spec.classes]);
        expect(boxCodes.shape).toEqual([1, count, 4]);
        expect(values).toHaveLength(count * 4);
      }),
      {
        numRuns: 15,
        seed: 2,
        examples: [
          [480, 640],
          [1, 1],
          [1050, 1680],
        ],
      },
    );
  });
});

test('the weights of the paper preset for one class', () => {
  const { weights, asked } = recordedWeights();
  buildNetwork(paperSpec(1), input('images', [1, 3, 64, 64]), weights);
  const extras =
    1280 * 256 +
    256 +
    256 * 512 * 9 +
    512 +
    (512 * 128 + 128 + 128 * 256 * 9 + 256) +
    (256 * 128 + 128 + 128 * 256 * 9 + 256) +
    (256 * 64 + 64 + 64 * 128 * 9 + 128);
  const heads = [576 * 18 + 18, 1280 * 36 + 36, 512 * 36 + 36, 256 * 36 + 36, 256 * 36 + 36, 128 * 36 + 36];
  expect(weightCount(asked)).toBe(2_206_816 + extras + heads.reduce((sum, count) => sum + count, 0));
});

test('predictors have as many filters as their map has boxes a cell, times the columns', () => {
  const { weights, asked } = recordedWeights();
  buildNetwork(smallObject, input('images', [1, 3, 64, 64]), weights);
  const filters = [0, 1, 2].map((map) => [asked.get(`head${map}.class.bias`), asked.get(`head${map}.box.bias`)]);
  expect(filters).toEqual([
    [[16], [16]],
    [[12], [12]],
    [[4], [4]],
  ]);
});

test.each([paperSpec(1), smallObject])(
  'images of a $preset batch do not see each other, and grey is 0 to the backbone',
  async (spec) => {
    const weights = (name: string, shape: readonly number[]) => {
      const scale = shape.length === 1 ? 0 : Math.sqrt(6 / elementCount(shape.slice(1)));
      return constant(randomTensor(shape, name.length + elementCount(shape), -scale, scale).data, shape);
    };
    const run = async (count: number, data: Float32Array) => {
      const images = input('images', [count, 3, 40, 33]);
      return runGraph([[images, data]], { ...buildNetwork({ ...spec, widthMultiplier: 0.35 }, images, weights) });
    };
    const first = randomTensor([3, 40, 33], 1, 0, 1).data;
    const grey = new Float32Array(first.length).fill(0.5);
    const both = await run(2, Float32Array.of(...first, ...grey));
    const alone = await run(1, first);
    for (const name of ['classLogits', 'boxCodes']) {
      const half = both[name]!.data.length / 2;
      expect(relativeError(both[name]!.data.slice(0, half), alone[name]!.data as Float32Array)).toBeLessThan(1e-4);
      expect(both[name]!.data.slice(0, half).some((value) => Number(value) !== 0)).toBe(true);
      expect(both[name]!.data.slice(half).every((value) => Number(value) === 0)).toBe(true);
    }
  },
);
