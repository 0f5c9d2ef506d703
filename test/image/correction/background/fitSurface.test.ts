import { expect, it } from 'vitest';
import { fitSurface } from '../../../../src/image/correction/background/fitSurface.ts';
import { createRandom } from '../../../../src/random.ts';

const width = 40;
const height = 26;
const bowl = (x: number, y: number) =>
  0.6 - 0.2 * (x / width - 0.4) ** 2 - 0.3 * (y / height - 0.6) ** 2 + 0.05 * (x / width);
const all = new Float32Array(width * height).fill(1);

function field(cellShare: number): { readonly values: Float32Array; readonly truth: Float32Array } {
  const random = createRandom(4);
  const truth = Float32Array.from({ length: width * height }, (_, i) => bowl(i % width, Math.floor(i / width)));
  const values = truth.map(
    (value) => value + 0.004 * (random() - 0.5) + (random() < cellShare ? 0.25 * (random() - 0.3) : 0),
  );
  return { values, truth };
}

it.each([0, 0.1, 0.3])('finds the light behind cells that cover %d of the field', (cellShare) => {
  const { values, truth } = field(cellShare);
  const surface = fitSurface({ width, height, values }, 4, all).values;
  expect(Math.max(...surface.map((value, i) => Math.abs(value - truth[i]!)))).toBeLessThan(0.01);
});

it('leaves out what does not count', () => {
  const { values, truth } = field(0);
  const counts = all.slice();
  for (let y = 0; y < 10; y++) {
    values.fill(1, y * width, y * width + 20);
    counts.fill(0, y * width, y * width + 20);
  }
  const surface = fitSurface({ width, height, values }, 2, counts).values;
  expect(Math.max(...surface.map((value, i) => Math.abs(value - truth[i]!)))).toBeLessThan(0.01);
});

it.each([
  [1, 1],
  [1, 9],
  [2, 2],
])('is defined on a plane of %d x %d', (columns, rows) => {
  const values = new Float32Array(columns * rows).fill(0.5);
  const surface = fitSurface(
    { width: columns, height: rows, values },
    4,
    values.map(() => 1),
  ).values;
  surface.forEach((value) => {
    expect(value).toBeCloseTo(0.5, 4);
  });
});
