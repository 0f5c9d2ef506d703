import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxArea } from '../../src/geometry/box.ts';
import { intersection } from '../../src/geometry/intersection.ts';
import { intersectionArea } from '../../src/geometry/intersectionOverUnion.ts';
import { unionBox } from '../../src/geometry/unionBox.ts';

const box = fc.record({ x: fc.nat(30), y: fc.nat(30), width: fc.nat(20), height: fc.nat(20) });

test('the shared part has the shared area, lies in both boxes, and is nothing where they only touch', () => {
  expect(intersection({ x: 0, y: 0, width: 4, height: 5 }, { x: 3, y: -1, width: 9, height: 3 })).toEqual({
    x: 3,
    y: 0,
    width: 1,
    height: 2,
  });
  expect(intersection({ x: 0, y: 0, width: 4, height: 5 }, { x: 4, y: 0, width: 9, height: 3 })).toBeUndefined();
  fc.assert(
    fc.property(box, box, (a, b) => {
      const part = intersection(a, b);
      expect(part === undefined ? 0 : boxArea(part)).toBe(intersectionArea(a, b));
      for (const whole of part === undefined ? [] : [a, b]) expect(unionBox(whole, part!)).toEqual(whole);
    }),
  );
});

test('the union is the least box that holds both', () => {
  const union = unionBox({ x: 2, y: 1, width: 3, height: 3 }, { x: 4, y: -1, width: 6, height: 1 });
  expect(union).toEqual({ x: 2, y: -1, width: 8, height: 5 });
});
