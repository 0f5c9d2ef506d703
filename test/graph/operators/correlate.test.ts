import { expect, test } from 'vitest';
import { correlate } from '../../../src/graph/operators/correlate.ts';
import { convolutionLoop } from '../convolutionLoop.ts';
import { elements, evaluate } from '../evaluate.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand: filters spread out', async () => {
  const x = tensor([1, 1, 1, 5], [1, 2, 4, 8, 16]);
  const filter = tensor([1, 1, 1, 2], [1, 10]);
  const at = (dilation: number) => elements((a, f) => correlate(a!, f!, dilation, [0, 0, 0, 0], 1), x, filter);
  expect(await at(1)).toEqual([21, 42, 84, 168]);
  expect(await at(2)).toEqual([41, 82, 164]);
});

test.each([1, 2, 3])('dilation %i is a convolution with zeros between the elements of the filter', async (dilation) => {
  const [x, filters] = [randomTensor([2, 4, 8, 9], 1), randomTensor([4, 2, 3, 2], 2)];
  const spread = {
    shape: [4, 2, 2 * dilation + 1, dilation + 1],
    data: new Float32Array(8 * (2 * dilation + 1) * (dilation + 1)),
  };
  for (let plane = 0; plane < 8; plane++) {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 2; j++) {
        const to = (plane * (2 * dilation + 1) + i * dilation) * (dilation + 1) + j * dilation;
        spread.data[to] = filters.data[(plane * 3 + i) * 2 + j]!;
      }
    }
  }
  const options = { stride: 1, pads: [1, 0, 2, 1], groups: 2 } as const;
  const expected = convolutionLoop(x, spread, options);
  const actual = await evaluate((a, f) => correlate(a!, f!, dilation, options.pads, 2), x, filters);
  expect(actual.shape).toEqual(expected.shape);
  expect(relativeError(actual.data, expected.data)).toBeLessThan(1e-5);
});
