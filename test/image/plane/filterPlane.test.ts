import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterPlane, type SeparableFilter } from '../../../src/image/plane/filterPlane.ts';
import { gaussianFilter } from '../../../src/image/plane/gaussianFilter.ts';
import type { Plane } from '../../../src/image/plane/plane.ts';
import { arbitraryPlane } from './arbitraryPlane.ts';

/** Each output pixel as the plain sum over the whole kernel. */
function convolved({ width, height, values }: Plane, filter: SeparableFilter): number[] {
  const at = (x: number, y: number) =>
    values[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
  return Array.from(values, (_, i) => {
    let sum = 0;
    for (const { weight, kernel } of filter) {
      const reach = kernel.length - 1;
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const share = weight * kernel[Math.abs(dx)]! * kernel[Math.abs(dy)]!;
          sum += share * at((i % width) + dx, Math.floor(i / width) + dy);
        }
      }
    }
    return sum;
  });
}

it('is the sum over the kernel, the edge going on outside', () => {
  const kernel = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
  const filters = fc.array(
    fc.record({ weight: fc.constantFrom(1, -0.5), kernel: kernel.map((values) => Float32Array.from(values)) }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(arbitraryPlane(), filters, (plane, filter) => {
      const filtered = filterPlane(plane, filter).values;
      convolved(plane, filter).forEach((value, i) => {
        expect(filtered[i]).toBeCloseTo(value, 4);
      });
    }),
    { numRuns: 60 },
  );
});

it.each([0.3, 1, 2.5])('a Gaussian of %d pixels has that deviation and keeps the sum', (deviation) => {
  const [{ kernel }] = gaussianFilter(deviation) as [SeparableFilter[number]];
  const sum = kernel.reduce((total, value, k) => total + (k === 0 ? 1 : 2) * value, 0);
  const variance = kernel.reduce((total, value, k) => total + 2 * value * k * k, 0);
  expect(sum).toBeCloseTo(1, 6);
  if (deviation >= 1) expect(Math.sqrt(variance)).toBeCloseTo(deviation, 1);
});
