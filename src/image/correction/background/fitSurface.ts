import { percentiles } from '../../plane/percentiles.ts';
import { type Plane, planeOf } from '../../plane/plane.ts';
import { solvePositive } from './solvePositive.ts';

const rounds = 6;
/** Tukey's constant: what lies farther from the surface than so many deviations does not count. */
const farthest = 4.685;
/** Standard deviations in a median absolute deviation of normal noise. */
const deviationOfMad = 1.4826;
/** Holds the steeper terms back where cells hide the background, as a part of the weight of all pixels. */
const stiffness = 1e-4;

/**
 * The smooth surface under a plane that cells, light and dark, lie on: a polynomial of both coordinates fitted by
 * weighted least squares in rounds, in which what is far from the surface counts less and less (Tukey's biweight).
 *
 * @param degree Of the polynomial: 0 is level, 2 a bowl.
 * @param counts Weight of each pixel of the plane; 0 leaves it out.
 */
export function fitSurface(plane: Plane, degree: number, counts: Float32Array): Plane {
  const { values } = plane;
  const terms = surfaceTerms(plane, degree);
  const residuals = new Float32Array(values.length);
  const weights = counts.slice();
  let surface = values;
  for (let round = 0; round < rounds; round++) {
    surface = evaluate(terms, fitWeighted(terms, values, weights));
    let known = 0;
    for (let i = 0; i < values.length; i++) {
      if (counts[i]! > 0) residuals[known++] = Math.abs(values[i]! - surface[i]!);
    }
    const level = percentiles({ ...plane, values: residuals.subarray(0, known) }, [50])[0]!;
    const scale = farthest * deviationOfMad * level;
    if (!(scale > 1e-6)) break;
    for (let i = 0; i < values.length; i++) {
      const distance = Math.abs(values[i]! - surface[i]!) / scale;
      weights[i] = distance < 1 ? counts[i]! * (1 - distance ** 2) ** 2 : 0;
    }
  }
  return planeOf(plane, surface);
}

/** Products of Legendre polynomials of x and y, of -1 to 1, up to a degree together: each a plane's values. */
function surfaceTerms(
  { width, height }: Plane,
  degree: number,
): { readonly order: number; readonly values: Float32Array }[] {
  const alongX = legendre(width, degree);
  const alongY = legendre(height, degree);
  return alongY.flatMap((ys, j) =>
    alongX.slice(0, degree - j + 1).map((xs, i) => {
      const values = new Float32Array(width * height);
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) values[y * width + x] = xs[x]! * ys[y]!;
      return { order: i + j, values };
    }),
  );
}

function legendre(length: number, degree: number): Float32Array[] {
  const at = Float32Array.from({ length }, (_, i) => (2 * i + 1) / length - 1);
  const polynomials = [at.map(() => 1), at];
  for (let n = 1; n < degree; n++) {
    const [before, last] = [polynomials[n - 1]!, polynomials[n]!];
    polynomials.push(at.map((x, i) => ((2 * n + 1) * x * last[i]! - n * before[i]!) / (n + 1)));
  }
  return polynomials.slice(0, degree + 1);
}

type SurfaceTerms = ReturnType<typeof surfaceTerms>;

function fitWeighted(terms: SurfaceTerms, values: Float32Array, weights: Float32Array): Float64Array {
  const n = terms.length;
  const matrix = new Float64Array(n * n);
  const vector = new Float64Array(n);
  const weighted = new Float32Array(values.length);
  for (let row = 0; row < n; row++) {
    const term = terms[row]!.values;
    for (let i = 0; i < values.length; i++) weighted[i] = weights[i]! * term[i]!;
    vector[row] = dot(weighted, values);
    for (let column = 0; column <= row; column++) matrix[row * n + column] = dot(weighted, terms[column]!.values);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  terms.forEach(({ order }, row) => {
    matrix[row * n + row]! += total * stiffness * order * order;
  });
  return solvePositive(matrix, vector);
}

function dot(a: Float32Array, b: Float32Array): number {
  // Two sums at a time: additions to one alone would wait for each other.
  let sum = 0;
  let other = 0;
  const even = a.length & ~1;
  for (let i = 0; i < even; i += 2) {
    sum += a[i]! * b[i]!;
    other += a[i + 1]! * b[i + 1]!;
  }
  return sum + other + (even < a.length ? a[even]! * b[even]! : 0);
}

function evaluate(terms: SurfaceTerms, coefficients: Float64Array): Float32Array {
  const surface = new Float32Array(terms[0]!.values.length);
  for (const [index, { values }] of terms.entries()) {
    const coefficient = coefficients[index]!;
    for (let i = 0; i < surface.length; i++) surface[i] = surface[i]! + coefficient * values[i]!;
  }
  return surface;
}
