import type { Box } from '../../geometry/box.ts';
import { cropRaster } from '../../image/cropRaster.ts';
import type { Raster, Raster8 } from '../../image/raster.ts';
import { resizeRaster } from '../../image/resizeRaster.ts';
import { toRgb8 } from '../../image/toRgb8.ts';
import { cropWindow } from './cropWindow.ts';
import type { Example } from './pickExamples.ts';

/** Where the pictures of a page come from. */
export interface PictureSource {
  /** Nothing where the image is not to be had. */
  readonly read: (fileName: string) => Promise<Raster | undefined>;
  /** As JPEG. */
  readonly encode: (raster: Raster8) => Promise<Uint8Array>;
}

/** A cut-out of an image. */
export interface Picture {
  /** What is seen, in pixels of the image. */
  readonly window: Box;
  /** A data URI: the page needs no other file. */
  readonly source: string;
}

/** Longer sides are shrunk to this: with six pictures of six kinds the page stays under 10 MB. */
const longestSide = 240;

/** A picture of each example, in their order; nothing where the image is not to be had. Each image is read once. */
export async function takePictures(
  examples: readonly Example[],
  { read, encode }: PictureSource,
): Promise<readonly (Picture | undefined)[]> {
  const pictures = new Map<Example, Picture>();
  for (const fileName of new Set(examples.map((example) => example.fileName))) {
    const raster = await read(fileName);
    if (raster === undefined) continue;
    for (const example of examples) {
      if (example.fileName !== fileName) continue;
      const window = cropWindow((example.detection ?? example.truth)!.box, raster);
      const jpeg = await encode(shrink(toRgb8(cropRaster(raster, window))));
      pictures.set(example, { window, source: `data:image/jpeg;base64,${base64(jpeg)}` });
    }
  }
  return examples.map((example) => pictures.get(example));
}

function shrink(raster: Raster8): Raster8 {
  const scale = longestSide / Math.max(raster.width, raster.height);
  if (scale >= 1) return raster;
  return resizeRaster(raster, Math.ceil(raster.width * scale), Math.ceil(raster.height * scale));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
