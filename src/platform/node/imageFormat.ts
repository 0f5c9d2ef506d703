import { TesescopeError } from '../../errors.ts';

/** The formats that images are read from. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'bmp';

const signatureLength = 12;

/**
 * Tells an image's format by its first bytes, whatever its name says.
 *
 * @throws TesescopeError `bad-image` where it is none that is read.
 */
export function imageFormat(bytes: Uint8Array, name: string): ImageFormat {
  const start = String.fromCharCode(...bytes.subarray(0, signatureLength));
  const found = signatures.find(([, signature, at]) => start.startsWith(signature, at));
  if (found !== undefined) return found[0];
  const reason = bytes.length === 0 ? 'is empty' : 'is not a JPEG, PNG, WebP, TIFF or BMP image';
  throw new TesescopeError('bad-image', `${name} ${reason}; replace it or leave it out.`, { place: { file: name } });
}

/** A format, its signature in Latin 1, and where that stands. */
const signatures: readonly (readonly [format: ImageFormat, signature: string, at: number])[] = [
  ['jpeg', '\xff\xd8\xff', 0],
  ['png', '\x89PNG\r\n\x1a\n', 0],
  ['webp', 'WEBP', 8],
  ['tiff', 'II*\0', 0],
  ['tiff', 'MM\0*', 0],
  ['tiff', 'II+\0', 0],
  ['tiff', 'MM\0+', 0],
  ['bmp', 'BM', 0],
];
