import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tileDefaultBoxes } from '../../../src/network/defaultBoxes/tileDefaultBoxes.ts';

test('levels follow each other; in a level rows, then columns, then the sizes of a cell', () => {
  const { count, values } = tileDefaultBoxes([
    {
      map: { height: 1, width: 2 },
      stepY: 1,
      stepX: 0.5,
      sizes: [
        { height: 0.25, width: 0.5 },
        { height: 0.5, width: 0.25 },
      ],
    },
    { map: { height: 2, width: 1 }, stepY: 0.5, stepX: 1, sizes: [{ height: 1, width: 0.75 }] },
  ]);
  expect(count).toBe(6);
  expect(Array.from({ length: count }, (_, box) => Array.from(values.subarray(box * 4, box * 4 + 4)))).toEqual([
    [0.5, 0.25, 0.25, 0.5],
    [0.5, 0.25, 0.5, 0.25],
    [0.5, 0.75, 0.25, 0.5],
    [0.5, 0.75, 0.5, 0.25],
    [0.25, 0.5, 1, 0.75],
    [0.75, 0.5, 1, 0.75],
  ]);
});

test('the count is that of all cells times their sizes', () => {
  const level = fc.record({
    map: fc.record({ height: fc.nat(6), width: fc.nat(6) }),
    stepY: fc.constant(0.1),
    stepX: fc.constant(0.1),
    sizes: fc.array(fc.constant({ height: 0.1, width: 0.1 }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(level, { maxLength: 4 }), (levels) => {
      const { count, values } = tileDefaultBoxes(levels);
      expect(count).toBe(levels.reduce((sum, { map, sizes }) => sum + map.height * map.width * sizes.length, 0));
      expect(values.length).toBe(count * 4);
      expect(values.every((value) => value > 0)).toBe(true);
    }),
  );
});
