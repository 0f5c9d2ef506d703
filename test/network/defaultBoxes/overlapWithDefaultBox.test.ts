import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersectionArea, intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import type { CentredBox } from '../../../src/network/boxCoding.ts';
import {
  intersectionWithDefaultBox,
  overlapWithDefaultBox,
} from '../../../src/network/defaultBoxes/overlapWithDefaultBox.ts';

const position = fc.float({ min: 0, max: 1, noNaN: true });
const size = fc.float({ min: Math.fround(0.01), max: 1, noNaN: true });
const centred = fc.record({ centreY: position, centreX: position, height: size, width: size });

function corner({ centreY, centreX, height, width }: CentredBox) {
  return { x: centreX - width / 2, y: centreY - height / 2, width, height };
}

test('equals the overlap of the two as plain boxes', () => {
  fc.assert(
    fc.property(centred, centred, fc.nat(2), (a, b, index) => {
      const values = new Float32Array(12);
      values.set([a.centreY, a.centreX, a.height, a.width], index * 4);
      expect(overlapWithDefaultBox(values, index, b)).toBeCloseTo(intersectionOverUnion(corner(a), corner(b)), 6);
      expect(intersectionWithDefaultBox(values, index, b)).toBeCloseTo(intersectionArea(corner(a), corner(b)), 6);
    }),
  );
});

test('a quarter of one box', () => {
  const values = Float32Array.of(0.5, 0.5, 0.5, 0.5);
  const box = { centreY: 0.25, centreX: 0.25, height: 0.5, width: 0.5 };
  expect(intersectionWithDefaultBox(values, 0, box)).toBe(1 / 16);
  expect(overlapWithDefaultBox(values, 0, box)).toBeCloseTo(1 / 7, 12);
});

test('boxes side by side share nothing', () => {
  const values = Float32Array.of(0.5, 0.25, 0.5, 0.5);
  expect(overlapWithDefaultBox(values, 0, { centreY: 0.5, centreX: 0.75, height: 0.5, width: 0.5 })).toBe(0);
});
