import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterSizes } from '../../../src/network/defaultBoxes/clusterSizes.ts';

const length = fc.double({ min: 1, max: 300, noNaN: true });
const sizes = fc.array(fc.record({ width: length, height: length }), { minLength: 1, maxLength: 40 });

test('three heaps give their means', () => {
  const heap = (width: number, height: number) => [-1, 0, 1].map((d) => ({ width: width + d, height: height - d }));
  const found = clusterSizes([...heap(100, 40), ...heap(10, 10), ...heap(40, 100)], 3);
  const means = [
    [10, 10],
    [40, 100],
    [100, 40],
  ];
  const sorted = found.toSorted((a, b) => a.width - b.width);
  expect(sorted.length).toBe(3);
  means.forEach(([width, height], k) => {
    expect(sorted[k].width).toBeCloseTo(width, 9);
    expect(sorted[k].height).toBeCloseTo(height, 9);
  });
});

test('one cluster is the mean of all', () => {
  fc.assert(
    fc.property(sizes, (things) => {
      const [only, ...others] = clusterSizes(things, 1);
      expect(others).toEqual([]);
      expect(only.width).toBeCloseTo(things.reduce((sum, { width }) => sum + width, 0) / things.length, 6);
      expect(only.height).toBeCloseTo(things.reduce((sum, { height }) => sum + height, 0) / things.length, 6);
    }),
  );
});

test('at most as many as asked for, within the range, whatever the order', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 6 }), (things, count) => {
      const found = clusterSizes(things, count);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(count);
      const widths = things.map(({ width }) => width);
      for (const { width } of found) {
        expect(width).toBeGreaterThanOrEqual(Math.min(...widths) - 1e-9);
        expect(width).toBeLessThanOrEqual(Math.max(...widths) + 1e-9);
      }
      expect(clusterSizes(things.toReversed(), count)).toEqual(found);
    }),
  );
});

test('equal sizes make one cluster', () => {
  const same = Array.from({ length: 9 }, () => ({ width: 15, height: 12 }));
  expect(clusterSizes(same, 4)).toEqual([{ width: 15, height: 12 }]);
});
