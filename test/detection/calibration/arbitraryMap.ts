import fc from 'fast-check';
import type { CalibrationMap } from '../../../src/detection/calibration/calibrationMap.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

const isotonicMap = fc
  .uniqueArray(fc.tuple(share, share), { minLength: 1, maxLength: 12, selector: ([score]) => score + 0 })
  .map((points) => ({
    kind: 'isotonic' as const,
    scores: points.map(([score]) => score).sort((a, b) => a - b),
    chances: points.map(([, chance]) => chance).sort((a, b) => a - b),
  }));

const plattMap = fc.record({
  kind: fc.constant('platt' as const),
  slope: fc.double({ min: 0, max: 20, noNaN: true }),
  offset: fc.double({ min: -20, max: 20, noNaN: true }),
});

/** Maps of both kinds that never fall. */
export const arbitraryMap: fc.Arbitrary<CalibrationMap> = fc.oneof(isotonicMap, plattMap);
