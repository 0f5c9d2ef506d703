import { TesescopeError } from '../errors.ts';
import { maximumPixels } from './maximumPixels.ts';
import type { Raster8 } from './raster.ts';

interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bitsPerPixel: number;
  /** Where the rows begin, in bytes. */
  readonly pixelOffset: number;
  /** Where the palette or, behind a 40-byte header, the colour masks begin. */
  readonly headerEnd: number;
  readonly paletteLength: number;
  readonly hasMasks: boolean;
}

/**
 * Reads the size that a Windows bitmap's header claims.
 *
 * @throws TesescopeError `bad-image` where the header is cut, absurd, or of a kind that is not read.
 */
export function readBmpHeader(bytes: Uint8Array, name: string): BmpHeader {
  if (bytes.length < 54) throw badBmp(name, 'its header is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(14, true);
  const signedHeight = view.getInt32(22, true);
  const width = view.getInt32(18, true);
  const height = Math.abs(signedHeight);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  const claimed = `its header claims ${width} x ${height} pixels of ${bitsPerPixel} bits`;
  if (headerLength < 40) throw badBmp(name, `its header of ${headerLength} bytes is of an old kind that is not read`);
  if (width <= 0 || height === 0 || width * height > maximumPixels) throw badBmp(name, claimed);
  if (![1, 4, 8, 16, 24, 32].includes(bitsPerPixel)) throw badBmp(name, claimed);
  if (compression === 3 && bytes.length < 66) throw badBmp(name, 'its colour masks are cut short');
  if (compression !== 0 && compression !== 3) throw badBmp(name, `its compression ${compression} is not read`);
  return {
    width,
    height,
    topDown: signedHeight < 0,
    bitsPerPixel,
    pixelOffset: view.getUint32(10, true),
    headerEnd: 14 + headerLength,
    paletteLength: view.getUint32(46, true) || 2 ** Math.min(bitsPerPixel, 8),
    hasMasks: compression === 3,
  };
}

/**
 * Decodes an uncompressed Windows bitmap of 1, 4, 8, 16, 24 or 32 bits a pixel: grey where its palette is grey,
 * else RGB. An alpha mask is ignored, as most programs that write bitmaps leave it meaningless.
 *
 * @throws TesescopeError `bad-image` with the name.
 */
export function decodeBmp(bytes: Uint8Array, name: string): Raster8 {
  const header = readBmpHeader(bytes, name);
  const { width, height, bitsPerPixel, pixelOffset, topDown } = header;
  const stride = Math.ceil((width * bitsPerPixel) / 32) * 4;
  if (pixelOffset + stride * height > bytes.length) throw badBmp(name, 'it ends before its last row');
  const colours = bitsPerPixel <= 8 ? readPalette(bytes, header, name) : undefined;
  const isGrey = colours?.every(([red, green, blue]) => red === green && green === blue) ?? false;
  const channels = isGrey ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  const readRow = colours ? paletteRow(colours, bitsPerPixel, channels) : directRow(bytes, header);
  for (let y = 0; y < height; y++) {
    const row = pixelOffset + (topDown ? y : height - 1 - y) * stride;
    readRow(bytes, row, data, y * width * channels, width);
  }
  return { width, height, channels, depth: 8, data };
}

type Rgb = readonly [red: number, green: number, blue: number];
type ReadRow = (bytes: Uint8Array, from: number, data: Uint8Array, to: number, width: number) => void;

function readPalette(bytes: Uint8Array, header: BmpHeader, name: string): Rgb[] {
  const { paletteLength, headerEnd, bitsPerPixel } = header;
  if (paletteLength > 2 ** bitsPerPixel || headerEnd + paletteLength * 4 > bytes.length) {
    throw badBmp(name, `its palette of ${paletteLength} colours does not fit`);
  }
  return Array.from({ length: 2 ** bitsPerPixel }, (_, index): Rgb => {
    const at = headerEnd + index * 4;
    return index < paletteLength ? [bytes[at + 2]!, bytes[at + 1]!, bytes[at]!] : [0, 0, 0];
  });
}

function paletteRow(colours: readonly Rgb[], bitsPerPixel: number, channels: 1 | 3): ReadRow {
  const table = Uint8Array.from(colours.flatMap((colour) => colour.slice(0, channels)));
  const pixelsPerByte = 8 / bitsPerPixel;
  const mask = 2 ** bitsPerPixel - 1;
  return (bytes, from, data, to, width) => {
    for (let x = 0; x < width; x++) {
      const shift = 8 - bitsPerPixel * ((x % pixelsPerByte) + 1);
      const index = (bytes[from + Math.floor(x / pixelsPerByte)]! >> shift) & mask;
      for (let c = 0; c < channels; c++) data[to + x * channels + c] = table[index * channels + c]!;
    }
  };
}

function directRow(bytes: Uint8Array, header: BmpHeader): ReadRow {
  const size = header.bitsPerPixel / 8;
  const masks = colourMasks(bytes, header);
  const shifts = masks.map((mask) => (mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)));
  const largest = masks.map((mask, c) => Math.max(mask >>> shifts[c]!, 1));
  return (source, from, data, to, width) => {
    for (let x = 0; x < width; x++) {
      let pixel = 0;
      for (let b = size - 1; b >= 0; b--) pixel = (pixel << 8) | source[from + x * size + b]!;
      for (let c = 0; c < 3; c++) {
        data[to + x * 3 + c] = Math.round((((pixel & masks[c]!) >>> shifts[c]!) * 255) / largest[c]!);
      }
    }
  };
}

/** The masks of red, green and blue: behind the first 40 bytes of the header, in every version of it. */
function colourMasks(bytes: Uint8Array, header: BmpHeader): readonly number[] {
  if (header.bitsPerPixel === 16 && !header.hasMasks) return [0x7c00, 0x03e0, 0x001f];
  if (header.bitsPerPixel === 24 || !header.hasMasks) return [0xff0000, 0x00ff00, 0x0000ff];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [54, 58, 62].map((at) => view.getUint32(at, true));
}

function badBmp(name: string, reason: string): TesescopeError {
  const message = `${name} cannot be read as a bitmap: ${reason}; save it as PNG, or leave it out.`;
  return new TesescopeError('bad-image', message, { place: { file: name } });
}
