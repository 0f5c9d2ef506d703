import { fromArrayBuffer, type GeoTIFFImage, type TypedArrayWithDimensions } from 'geotiff';
import { isTesescopeError, type TesescopeError } from '../../errors.ts';
import { maximumPixels } from '../../image/maximumPixels.ts';
import type { Raster } from '../../image/raster.ts';
import { badImage, checkPixelCount } from './badImage.ts';

/**
 * Decodes a page of an upright grey or RGB TIFF in JavaScript: for sample sizes that the native decoder does not know (10
 * to 14 bits). Samples are scaled up to the full 8 or 16 bits. Compressions that the native decoder does not know stay
 * unread: a corrupt Zstandard stream makes this one take all memory.
 *
 * @param refusal What the native decoder said, for when this one does not read it either.
 * @throws TesescopeError `bad-image`.
 */
export async function decodeTiff(
  bytes: Uint8Array,
  name: string,
  page: number,
  refusal: TesescopeError,
): Promise<Raster> {
  try {
    const tiff = await fromArrayBuffer(new Uint8Array(bytes).buffer);
    const image = await tiff.getImage(page);
    const [width, height, channels] = [image.getWidth(), image.getHeight(), image.getSamplesPerPixel()];
    checkPixelCount(name, width, height);
    if (!hasSoundBlocks(image)) throw refusal;
    if (!(channels >= 1 && channels <= 4) || !(await isReadHere(image))) throw refusal;
    const samples = (await image.readRasters({ interleave: true })) as TypedArrayWithDimensions;
    const shape = { width, height, channels: channels as Raster['channels'] };
    const largest = 2 ** image.getBitsPerSample() - 1;
    if (samples instanceof Uint8Array) {
      return { ...shape, depth: 8, data: samples.map((sample) => Math.round((sample * 255) / largest)) };
    }
    if (samples instanceof Uint16Array) {
      return { ...shape, depth: 16, data: samples.map((sample) => Math.round((sample * 65535) / largest)) };
    }
    throw badImage(name, 'save it with 8 or 16 bits, as its samples are neither');
  } catch (cause) {
    throw isTesescopeError(cause) ? cause : refusal;
  }
}

/** Whether the strips or tiles are of whole sizes, and of a size that makes sense: the decoder counts them without asking. */
function hasSoundBlocks(image: GeoTIFFImage): boolean {
  const [width, height] = [image.getWidth(), image.getHeight()];
  const [blockWidth, blockHeight] = [image.getTileWidth(), image.getTileHeight()];
  const isWhole = [width, height, blockWidth, blockHeight].every((side) => Number.isInteger(side) && side > 0);
  const blocks = Math.ceil(width / blockWidth) * Math.ceil(height / blockHeight);
  return isWhole && blocks <= mostBlocks && blockWidth * blockHeight <= maximumPixels;
}

/** As many strips as an image of one strip a row could have, and more. */
const mostBlocks = 100_000;

/**
 * Whether only this decoder reads it, and it needs no more than its samples: it is upright, and black is zero or it is
 * RGB. Whatever the native decoder knows and refuses is corrupt, and would be read here in parts.
 */
async function isReadHere(image: GeoTIFFImage): Promise<boolean> {
  const tags = ['Compression', 'Orientation', 'PhotometricInterpretation'] as const;
  const [compression, orientation, photometric] = await Promise.all(
    tags.map((tag) => image.fileDirectory.loadValue(tag)),
  );
  const isUnknownToNative = image.getBitsPerSample() % 8 !== 0 && knownCompressions.includes(Number(compression ?? 1));
  return isUnknownToNative && Number(orientation ?? 1) === 1 && (photometric === 1 || photometric === 2);
}

/** None, LZW, deflate in both its numbers, PackBits. */
const knownCompressions = [1, 5, 8, 32946, 32773];
