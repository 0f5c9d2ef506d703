import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solvePositive } from '../../../../src/image/correction/background/solvePositive.ts';

it('solves the equations', () => {
  const size = fc.integer({ min: 1, max: 6 });
  const number = fc.double({ min: -1, max: 1, noNaN: true });
  const systems = size.chain((n) =>
    fc.tuple(
      fc.array(number, { minLength: n * n, maxLength: n * n }),
      fc.array(number, { minLength: n, maxLength: n }),
    ),
  );
  fc.assert(
    fc.property(systems, ([root, solution]) => {
      const n = solution.length;
      // A Aᵀ + 1 is positive definite.
      const at = (row: number, column: number) =>
        (row === column ? 1 : 0) + solution.reduce((sum, _, k) => sum + root[row * n + k]! * root[column * n + k]!, 0);
      const matrix = Float64Array.from({ length: n * n }, (_, i) => at(Math.floor(i / n), i % n));
      const vector = Float64Array.from(solution, (_, row) => solution.reduce((sum, x, k) => sum + at(row, k) * x, 0));
      solvePositive(matrix, vector).forEach((x, i) => {
        expect(x).toBeCloseTo(solution[i]!, 8);
      });
    }),
  );
});
