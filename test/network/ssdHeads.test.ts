import { expect, test } from 'vitest';
import { constant, input, type Shape } from '../../src/graph/tensor.ts';
import { elementCount } from '../../src/graph/tensorData.ts';
import { ssdHeads } from '../../src/network/ssdHeads.ts';
import { runGraph } from '../graph/runGraph.ts';
import { recordedWeights } from './recordedWeights.ts';

const maps = [input('fine', [2, 1, 2, 3]), input('coarse', [2, 1, 1, 2])];
const boxesPerCell = [2, 3];

/** A predictor that answers the value of its cell, and a thousandth for each filter before. */
function telling(name: string, shape: Shape) {
  const data = new Float32Array(elementCount(shape));
  for (let filter = 0; filter < data.length; filter++) data[filter] = name.endsWith('weight') ? 1 : filter / 1000;
  return constant(data, shape);
}

test('predictions run over maps, rows, columns, boxes of a cell, then classes or coordinates', async () => {
  const { classLogits, boxCodes } = ssdHeads(maps, telling, boxesPerCell, 2);
  expect(classLogits.shape).toEqual([2, 18, 3]);
  expect(boxCodes.shape).toEqual([2, 18, 4]);
  const fine = Float32Array.from({ length: 12 }, (_, index) => 10 + index);
  const coarse = Float32Array.from({ length: 4 }, (_, index) => 30 + index);
  const results = await runGraph(
    [
      [maps[0]!, fine],
      [maps[1]!, coarse],
    ],
    { classLogits, boxCodes },
  );

  for (const [name, columns] of [
    ['classLogits', 3],
    ['boxCodes', 4],
  ] as const) {
    const expected: number[] = [];
    for (let image = 0; image < 2; image++) {
      for (const [cells, boxes] of [
        [fine.subarray(image * 6, image * 6 + 6), 2],
        [coarse.subarray(image * 2, image * 2 + 2), 3],
      ] as const) {
        for (const cell of cells)
          for (let filter = 0; filter < boxes * columns; filter++) expected.push(cell + filter / 1000);
      }
    }
    expect(results[name]!.data).toEqual(Float32Array.from(expected));
  }
});

test('predictors are 1x1 convolutions, one pair a map, with a column for the background', () => {
  const { weights, asked } = recordedWeights();
  ssdHeads([input('a', [1, 5, 4, 4]), input('b', [1, 7, 2, 2])], weights, boxesPerCell, 3);
  expect(Object.fromEntries(asked)).toEqual({
    'head0.class.weight': [8, 5, 1, 1],
    'head0.class.bias': [8],
    'head0.box.weight': [8, 5, 1, 1],
    'head0.box.bias': [8],
    'head1.class.weight': [12, 7, 1, 1],
    'head1.class.bias': [12],
    'head1.box.weight': [12, 7, 1, 1],
    'head1.box.bias': [12],
  });
});

test('one map', () => {
  const { weights } = recordedWeights();
  const { classLogits, boxCodes } = ssdHeads([input('a', [1, 5, 4, 3])], weights, [6], 1);
  expect(classLogits.shape).toEqual([1, 72, 2]);
  expect(boxCodes.shape).toEqual([1, 72, 4]);
});
