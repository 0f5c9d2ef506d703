import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureMapSizes } from '../../../src/network/defaultBoxes/featureMapSizes.ts';

const strides = [16, 32, 64, 128, 256, 512];

test('the maps of a 300x300 and of a 640x640 input', () => {
  expect(featureMapSizes(300, 300, strides).map(({ height }) => height)).toEqual([19, 10, 5, 3, 2, 1]);
  expect(featureMapSizes(640, 640, strides).map(({ width }) => width)).toEqual([40, 20, 10, 5, 3, 2]);
});

test('one division equals halving again and again, as the network does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (height, width) => {
      const maps = featureMapSizes(height, width, [2, 4, 8, ...strides]);
      let expected = { height, width };
      for (const map of maps) {
        expected = { height: Math.ceil(expected.height / 2), width: Math.ceil(expected.width / 2) };
        expect(map).toEqual(expected);
      }
    }),
  );
});
