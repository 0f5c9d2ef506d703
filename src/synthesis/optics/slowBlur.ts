import { enlarge, type Rows } from './enlarge.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import { shrink } from './shrink.ts';

/** Variance that shrinking and enlarging add by themselves, in squared pixels of the small grid. */
const addedVariance = 0.25;

/** Blurs one channel widely, `[height, width]`, on a smaller grid where that loses nothing. Deviation in pixels. */
export function slowBlur(values: Float32Array, width: number, height: number, deviation: number): Rows {
  const factor = Math.max(1, Math.floor(deviation / 1.5));
  if (factor === 1) {
    const blurred = gaussianBlur(values, width, height, deviation);
    return (y, into) => into.set(blurred.subarray(y * width, (y + 1) * width));
  }
  const small = shrink(values, width, height, factor);
  const rest = Math.sqrt((deviation / factor) ** 2 - addedVariance);
  const blurred = gaussianBlur(small.values, small.width, small.height, rest);
  return enlarge({ ...small, values: blurred }, width, factor);
}
