import { expect, test } from 'vitest';
import { decodeBoxes } from '../../src/network/boxCoding.ts';
import { scaleBoxes } from '../../src/network/scaleBoxes.ts';

const tensor = (...values: number[]) => ({ shape: [values.length], data: Float32Array.from(values) });
const biases = [0.3, -1, 2, 0.5, 0, 0, -4, 1];

test('every box grows by the factor about its centre, and nothing else changes', () => {
  const weights = new Map([
    ['head0.box.bias', tensor(...biases)],
    ['head1.class.bias', tensor(1, 2, 3, 4)],
    ['head1.box.weight', tensor(5, 6, 7, 8)],
  ]);
  const scaled = scaleBoxes(weights, 1.25);
  const anchors = { count: 2, values: Float32Array.of(0.5, 0.5, 0.2, 0.1, 0.3, 0.6, 0.05, 0.05) };
  const [before, after] = [weights, scaled].map((all) => decodeBoxes(all.get('head0.box.bias')!.data, anchors));
  for (const corner of [0, 1, 4, 5]) {
    const [was, is] = [before!, after!].map((boxes) => [boxes[corner]!, boxes[corner + 2]!] as const);
    expect((is![0] + is![1]) / 2).toBeCloseTo((was![0] + was![1]) / 2, 6);
    expect(is![1] - is![0]).toBeCloseTo(1.25 * (was![1] - was![0]), 6);
  }
  for (const name of ['head1.class.bias', 'head1.box.weight']) expect(scaled.get(name)).toEqual(weights.get(name));
  expect([...weights.get('head0.box.bias')!.data]).toEqual([...Float32Array.from(biases)]);
});
