const mostSweeps = 30;

/** A symmetric matrix's eigenvalues, the largest by amount first, with their vectors of length 1. */
export type Eigen = readonly { readonly value: number; readonly vector: Float64Array }[];

/** Takes a symmetric matrix apart by Jacobi's rotations. @param matrix Rows; left as they are. */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const vectors = matrix.map((_, i) => Float64Array.from(matrix, (__, k) => (i === k ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rest = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p]![q]!;
        rest = Math.max(rest, Math.abs(off));
        if (off === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        const sine = tangent * cosine;
        for (const row of a) rotate(row, p, q, cosine, sine);
        rotateRows(a, p, q, cosine, sine);
        for (const row of vectors) rotate(row, p, q, cosine, sine);
      }
    }
    if (rest < 1e-14) break;
  }
  return a
    .map((row, i) => ({ value: row[i]!, vector: Float64Array.from(vectors, (components) => components[i]!) }))
    .sort((x, y) => Math.abs(y.value) - Math.abs(x.value));
}

function rotate(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [first, second] = [row[p]!, row[q]!];
  row[p] = cosine * first - sine * second;
  row[q] = sine * first + cosine * second;
}

function rotateRows(a: readonly Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  for (let k = 0; k < a.length; k++) {
    const [first, second] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = cosine * first - sine * second;
    a[q]![k] = sine * first + cosine * second;
  }
}
