import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Padding } from '../../../src/graph/operators/convolutionShape.ts';
import { rowProductGradient } from '../../../src/graph/operators/rowProductGradient.ts';
import { convolutionLoop } from '../convolutionLoop.ts';
import { elements, evaluate } from '../evaluate.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';
import { weightGradientLoop } from '../weightGradientLoop.ts';

test('values by hand: one column, two blocks of rows, the last row of the first meets the next', async () => {
  const x = tensor([1, 1, 11, 1], [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  const dy = tensor([1, 1, 11, 1], [0, 0, 0, 0, 1, 2, 4, 8, 16, 0, 0]);
  const gradient = await elements((d, a) => rowProductGradient(d!, a!, [1, 1, 3, 1], [1, 0, 1, 0]), dy, x);
  expect(gradient).toEqual([8, 4, 2]);
});

const side = fc.integer({ min: 1, max: 24 });
const kernelSide = fc.integer({ min: 1, max: 4 });
const padding = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)) as fc.Arbitrary<Padding>;

test('as the definition has it, whatever the image, kernel and padding', async () => {
  await fc.assert(
    fc.asyncProperty(
      side,
      side,
      kernelSide,
      kernelSide,
      padding,
      async (height, width, kernelHeight, kernelWidth, pads) => {
        fc.pre(height + pads[0] + pads[2] >= kernelHeight && width + pads[1] + pads[3] >= kernelWidth);
        const example = {
          name: '',
          x: [2, 3, height, width],
          weight: [3, 1, kernelHeight, kernelWidth],
          stride: 1,
          pads,
          groups: 3,
        };
        const x = randomTensor(example.x, 1);
        const dy = randomTensor(convolutionLoop(x, randomTensor(example.weight, 2), example).shape, 3);
        const actual = await evaluate((d, a) => rowProductGradient(d!, a!, example.weight, pads), dy, x);
        expect(actual.shape).toEqual(example.weight);
        expect(relativeError(actual.data, weightGradientLoop(dy, x, example))).toBeLessThan(1e-5);
      },
    ),
    {
      numRuns: 30,
      seed: 13,
      examples: [
        [10, 5, 3, 3, [1, 1, 1, 1]],
        [11, 5, 3, 3, [1, 1, 1, 1]],
        [20, 3, 3, 3, [1, 1, 1, 1]],
      ],
    },
  );
});
