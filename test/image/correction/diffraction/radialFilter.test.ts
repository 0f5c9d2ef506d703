import { describe, expect, it } from 'vitest';
import {
  airyRadius,
  pointSpreadReach,
  transferFunction,
} from '../../../../src/image/correction/diffraction/pointSpread.ts';
import { radialFilter } from '../../../../src/image/correction/diffraction/radialFilter.ts';
import { symmetricEigen } from '../../../../src/image/correction/diffraction/symmetricEigen.ts';
import { filterPlane } from '../../../../src/image/plane/filterPlane.ts';

const optics = { wavelength: 0.55, numericalAperture: 0.4, micrometresPerPixel: 0.2 } as const;
const side = 41;
const middle = side >> 1;

/** What a filter makes of a single point, `[41, 41]`. */
function responseOf(filter: ReturnType<typeof radialFilter>): Float32Array {
  const values = new Float32Array(side * side);
  values[middle * side + middle] = 1;
  return filterPlane({ width: side, height: side, values }, filter).values;
}

/** Bessel's function of the first kind and order, by its integral. */
function besselJ1(x: number): number {
  const steps = 400;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const angle = ((i + 0.5) / steps) * Math.PI;
    sum += Math.cos(angle - x * Math.sin(angle));
  }
  return sum / steps;
}

describe('radialFilter', () => {
  it('spreads a point as an Airy disc: [2 J1(v) / v] squared', () => {
    const spread = { spread: 'airy', ...optics } as const;
    const response = responseOf(radialFilter(transferFunction(spread), pointSpreadReach(spread)));
    const top = response[middle * side + middle]!;
    for (const [dx, dy] of [
      [1, 0],
      [0, 2],
      [2, 2],
      [3, 1],
      [4, 0],
      [5, 3],
    ] as const) {
      const v = (3.8317 * Math.hypot(dx, dy)) / airyRadius(spread);
      const expected = ((2 * besselJ1(v)) / v) ** 2;
      expect(Math.abs(response[(middle + dy) * side + middle + dx]! / top - expected)).toBeLessThan(0.012);
    }
  });

  it('spreads a point as a Gaussian of 0.21 wavelengths over the aperture, by one term', () => {
    const spread = { spread: 'gaussian', ...optics } as const;
    const filter = radialFilter(transferFunction(spread), pointSpreadReach(spread));
    expect(filter).toHaveLength(1);
    const response = responseOf(filter);
    const deviation = (0.21 * 0.55) / 0.4 / 0.2;
    const ratio = response[middle * side + middle + 2]! / response[middle * side + middle]!;
    expect(ratio).toBeCloseTo(Math.exp(-2 / deviation ** 2), 2);
  });

  it('is the same in all directions and keeps a level', () => {
    const filter = radialFilter((frequency) => (1 + 20 * frequency ** 2) * Math.exp(-40 * frequency ** 2), 10);
    const response = responseOf(filter);
    const at = (dx: number, dy: number) => response[(middle + dy) * side + middle + dx]!;
    expect(at(3, 1)).toBeCloseTo(at(-1, 3), 6);
    expect(at(3, 4)).toBeCloseTo(at(5, 0), 3);
    expect(response.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });
});

it('symmetricEigen takes a matrix apart, the largest first', () => {
  const matrix = [
    [4, 1, -2],
    [1, 2, 0],
    [-2, 0, -3],
  ].map((row) => Float64Array.from(row));
  const eigen = symmetricEigen(matrix);
  expect(eigen.map(({ value }) => Math.abs(value))).toEqual(
    eigen.map(({ value }) => Math.abs(value)).toSorted((a, b) => b - a),
  );
  matrix.forEach((row, i) => {
    row.forEach((value, k) => {
      expect(eigen.reduce((sum, { value: weight, vector }) => sum + weight * vector[i]! * vector[k]!, 0)).toBeCloseTo(
        value,
        10,
      );
    });
  });
});
