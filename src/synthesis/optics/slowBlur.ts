import { enlarge } from './enlarge.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import { shrink } from './shrink.ts';

/** Blurs one channel widely, `[height, width]`, on a smaller grid where that loses nothing. Deviation in pixels. */
export function slowBlur(values: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const factor = Math.max(1, Math.floor(deviation / 1.5));
  if (factor === 1) return gaussianBlur(values, width, height, deviation);
  const small = shrink(values, width, height, factor);
  const blurred = gaussianBlur(small.values, small.width, small.height, deviation / factor);
  return enlarge({ ...small, values: blurred }, width, height, factor);
}
