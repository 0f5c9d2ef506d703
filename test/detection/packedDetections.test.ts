import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packDetections, unpackDetections } from '../../src/detection/packedDetections.ts';

const number = fc.double({ noNaN: true });
const detection = fc.record(
  {
    box: fc.record({ x: number, y: number, width: number, height: number }, { noNullPrototype: true }),
    score: number,
    categoryId: fc.integer(),
  },
  { noNullPrototype: true },
);

it('unpacks what was packed', () => {
  fc.assert(
    fc.property(fc.array(detection), (detections) => {
      const packed = packDetections(detections);
      expect(packed).toHaveLength(detections.length * 6);
      expect(unpackDetections(packed)).toEqual(detections);
    }),
  );
});

it('lays out x, y, width, height, score, category id', () => {
  const packed = packDetections([{ box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.5, categoryId: 6 }]);
  expect([...packed]).toEqual([1, 2, 3, 4, 0.5, 6]);
});
