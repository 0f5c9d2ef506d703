import { TesescopeError } from '../../src/errors.ts';
import type { Vector } from '../../src/video/vector.ts';

/**
 * The pixel size by a line drawn over a stage micrometer.
 *
 * @param micrometres What the line spans on the micrometer.
 * @throws TesescopeError `usage` where the line or the length is too short to tell.
 */
export function micrometresPerPixel(from: Vector, to: Vector, micrometres: number): number {
  const pixels = Math.hypot(to.x - from.x, to.y - from.y);
  if (!(pixels >= 20)) throw new TesescopeError('usage', 'The line is too short; draw it over many divisions.');
  if (!(micrometres > 0)) throw new TesescopeError('usage', 'Type the length of the line in micrometres.');
  return micrometres / pixels;
}

/** A length for a scale bar: 1, 2 or 5 times a power of ten, at most so many micrometres. */
export function micrometreBar(mostMicrometres: number): number {
  const power = 10 ** Math.floor(Math.log10(mostMicrometres));
  return [5, 2, 1].map((factor) => factor * power).find((length) => length <= mostMicrometres)!;
}
