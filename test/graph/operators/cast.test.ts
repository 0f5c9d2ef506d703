import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { cast } from '../../../src/graph/operators/cast.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { constant, input, scalar } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { runGraph } from '../runGraph.ts';
import { tensor } from '../testTensor.ts';

test('to integers by cutting, to truth by not being 0', async () => {
  const x = tensor([4], [-1.5, 0, 0.5, 2.9]);
  expect(await elements((a) => cast(a!, 'int64'), x)).toEqual([-1, 0, 0, 2]);
  expect(await elements((a) => cast(a!, 'int32'), x)).toEqual([-1, 0, 0, 2]);
  expect(await elements((a) => cast(a!, 'bool'), x)).toEqual([1, 0, 1, 1]);
});

test('to halves, as bits, and back', async () => {
  const { type, data } = await evaluate((a) => cast(a!, 'float16'), tensor([4], [1, -2, 65504, 0.1]));
  expect(type).toBe('float16');
  expect(data).toEqual(Uint16Array.of(0x3c00, 0xc000, 0x7bff, 0x2e66));
  const halves = constant(Uint16Array.of(0x3c00, 0x2e66), [2], 'float16');
  const results = await runGraph([], { y: cast(halves, 'float32') });
  expect(Array.from(results.y!.data, Number)).toEqual([1, 0.0999755859375]);
});

test('to the type that it has already is nothing', () => {
  const x = input('x', [2]);
  expect(cast(x, 'float32')).toBe(x);
});

test('gradients pass through halves, not through integers', async () => {
  const x = input('x', [2]);
  const rounded = cast(cast(x, 'float16'), 'float32');
  const whole = cast(cast(x, 'int32'), 'float32');
  const [throughHalves] = differentiate(reduceSum(mul(rounded, scalar(3))), [x]);
  const [throughIntegers] = differentiate(reduceSum(mul(whole, scalar(3))), [x]);
  const results = await runGraph([[x, Float32Array.of(1, 2)]], {
    throughHalves: throughHalves!,
    throughIntegers: throughIntegers!,
  });
  expect(Array.from(results.throughHalves!.data, Number)).toEqual([3, 3]);
  expect(Array.from(results.throughIntegers!.data, Number)).toEqual([0, 0]);
});
