/**
 * Solves `A x = b` for a symmetric positive definite matrix by Cholesky's factors.
 *
 * @param matrix `[n, n]`, its lower triangle; it is written over.
 */
export function solvePositive(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const solution = vector.slice();
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * n + k]! * matrix[column * n + k]!;
      matrix[row * n + column] = row === column ? Math.sqrt(sum) : sum / matrix[column * n + column]!;
    }
    for (let k = 0; k < row; k++) solution[row]! -= matrix[row * n + k]! * solution[k]!;
    solution[row]! /= matrix[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) solution[row]! -= matrix[k * n + row]! * solution[k]!;
    solution[row]! /= matrix[row * n + row]!;
  }
  return solution;
}
