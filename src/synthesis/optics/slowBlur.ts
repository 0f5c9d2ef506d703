import { enlarge } from './enlarge.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import { shrink } from './shrink.ts';

/** Variance that shrinking and enlarging add by themselves, in squared pixels of the small grid. */
const addedVariance = 0.25;

/** Blurs one channel widely, `[height, width]`, on a smaller grid where that loses nothing. Deviation in pixels. */
export function slowBlur(values: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const factor = Math.max(1, Math.floor(deviation / 1.5));
  if (factor === 1) return gaussianBlur(values, width, height, deviation);
  const small = shrink(values, width, height, factor);
  const rest = Math.sqrt((deviation / factor) ** 2 - addedVariance);
  const blurred = gaussianBlur(small.values, small.width, small.height, rest);
  return enlarge({ ...small, values: blurred }, width, height, factor);
}
