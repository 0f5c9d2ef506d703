import { isTesescopeError, TesescopeError } from '../../errors.ts';
import { maximumPixels } from '../../image/maximumPixels.ts';

/** The error for an image that cannot be decoded, with its name and what to do. */
export function badImage(name: string, reason: string, cause?: unknown): TesescopeError {
  const message = `${name} cannot be read as an image: ${reason}; replace it or leave it out.`;
  return new TesescopeError('bad-image', message, { place: { file: name }, cause });
}

/** The same from what a decoder threw: libraries repeat themselves line by line, the first line says enough. */
export function asBadImage(name: string, cause: unknown): TesescopeError {
  if (isTesescopeError(cause)) return cause;
  const reason = (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]!.trim();
  return badImage(name, reason, cause);
}

/** @throws TesescopeError `bad-image` where an image claims no pixels, or more than are decoded. */
export function checkPixelCount(name: string, width: number, height: number): void {
  if (!(width * height > 0)) throw badImage(name, 'it does not tell its size');
  if (width * height > maximumPixels) {
    throw badImage(name, `it claims ${width} x ${height} pixels, more than ${maximumPixels / 1e6} million`);
  }
}
