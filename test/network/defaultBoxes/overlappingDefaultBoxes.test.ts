import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DefaultBoxes } from '../../../src/network/defaultBoxes/defaultBoxes.ts';
import { indexDefaultBoxes } from '../../../src/network/defaultBoxes/indexDefaultBoxes.ts';
import { overlappingDefaultBoxes } from '../../../src/network/defaultBoxes/overlappingDefaultBoxes.ts';
import { pixelDefaultBoxes } from '../../../src/network/defaultBoxes/pixelDefaultBoxes.ts';
import { ssd300DefaultBoxes } from '../../../src/network/defaultBoxes/ssd300DefaultBoxes.ts';

const square = (side: number) => ({ width: side, height: side });
const sets: DefaultBoxes[] = [
  ssd300DefaultBoxes(),
  pixelDefaultBoxes({
    inputHeight: 96,
    inputWidth: 160,
    levels: [
      { stride: 8, sizes: [square(10), square(20)] },
      { stride: 16, sizes: [square(20), { width: 40, height: 16 }] },
    ],
  }),
  { count: 3, values: Float32Array.of(0.9, 0.1, 0.2, 0.2, 0.1, 0.9, 0.2, 0.2, 0.1, 0.2, 0.2, 0.2) },
  { count: 0, values: new Float32Array() },
];

test('finds exactly the boxes that a look at each of them finds', () => {
  const indexes = sets.map(indexDefaultBoxes);
  const position = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  const size = fc.double({ min: 0.001, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(fc.nat(sets.length - 1), position, position, size, size, (set, centreY, centreX, height, width) => {
      const { count, values } = sets[set];
      const found = new Int32Array(count);
      const howMany = overlappingDefaultBoxes(indexes[set], { centreY, centreX, height, width }, found);
      const expected: number[] = [];
      for (let box = 0; box < count; box++) {
        const [y, x, boxHeight, boxWidth] = values.subarray(box * 4);
        const near = Math.abs(y - centreY) < (boxHeight + height) / 2 && Math.abs(x - centreX) < (boxWidth + width) / 2;
        if (near) expected.push(box);
      }
      expect(Array.from(found.subarray(0, howMany)).sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('a box that only touches is not found', () => {
  const index = indexDefaultBoxes({ count: 1, values: Float32Array.of(0.5, 0.5, 0.5, 0.5) });
  const found = new Int32Array(1);
  const beside = { centreY: 0.5, centreX: 0.125, height: 0.25, width: 0.25 };
  expect(overlappingDefaultBoxes(index, beside, found)).toBe(0);
  expect(overlappingDefaultBoxes(index, { ...beside, centreX: 0.126 }, found)).toBe(1);
});
