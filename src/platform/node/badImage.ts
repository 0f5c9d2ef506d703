import { TesescopeError } from '../../errors.ts';
import { maximumPixels } from '../../image/maximumPixels.ts';

/** The error for an image that cannot be decoded, with its name and what to do. */
export function badImage(name: string, reason: string, cause?: unknown): TesescopeError {
  const message = `${name} cannot be read as an image: ${reason}; replace it or leave it out.`;
  return new TesescopeError('bad-image', message, { place: { file: name }, cause });
}

/** @throws TesescopeError `bad-image` where an image claims more pixels than are decoded. */
export function checkPixelCount(name: string, width: number, height: number): void {
  if (width * height > maximumPixels) {
    throw badImage(name, `it claims ${width} x ${height} pixels, more than ${maximumPixels / 1e6} million`);
  }
}
