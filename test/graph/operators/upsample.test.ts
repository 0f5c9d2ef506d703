import { expect, test } from 'vitest';
import { upsample } from '../../../src/graph/operators/upsample.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const x = tensor([1, 1, 2, 2], [1, 2, 3, 4]);
  expect(await elements((a) => upsample(a!, 2), x)).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
});

test.each([1, 2, 3])('factor %i: every pixel comes from where it stood', async (factor) => {
  const x = randomTensor([2, 2, 3, 5], 1);
  const { shape, data } = await evaluate((a) => upsample(a!, factor), x);
  expect(shape).toEqual([2, 2, 3 * factor, 5 * factor]);
  for (let plane = 0; plane < 4; plane++) {
    for (let row = 0; row < 3 * factor; row++) {
      for (let column = 0; column < 5 * factor; column++) {
        const from = (plane * 3 + Math.floor(row / factor)) * 5 + Math.floor(column / factor);
        expect(data[(plane * 3 * factor + row) * 5 * factor + column]).toBe(x.data[from]);
      }
    }
  }
});

test.each([1, 2, 3])('gradients at factor %i as central differences', async (factor) => {
  expect(await gradientError((a) => upsample(a!, factor), randomTensor([2, 2, 1, 3], 2))).toBeLessThan(5e-4);
});
