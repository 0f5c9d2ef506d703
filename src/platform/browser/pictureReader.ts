import { TesescopeError } from '../../errors.ts';
import type { Raster8 } from '../../image/raster.ts';

/** A picture as the browser gives it; a frame of a video is converted only when it is read. */
export type BrowserPicture = ImageBitmap | VideoFrame;

/** What is read of a picture. */
export interface ReadPicture {
  /** RGB and alpha. */
  readonly image: Raster8;
  /** The same to show, in place of the picture, which is closed. */
  readonly bitmap: ImageBitmap;
}

/** Reads pictures by a canvas that it keeps for the next one. */
export function pictureReader(): (picture: BrowserPicture) => ReadPicture {
  let context: OffscreenCanvasRenderingContext2D | undefined;
  return (picture) => {
    const { width, height } = pictureSize(picture);
    if (context?.canvas.width !== width || context.canvas.height !== height) context = newContext(width, height);
    context.drawImage(picture, 0, 0);
    picture.close();
    const { data } = context.getImageData(0, 0, width, height);
    const image: Raster8 = { width, height, channels: 4, depth: 8, data: new Uint8Array(data.buffer) };
    return { image, bitmap: context.canvas.transferToImageBitmap() };
  };
}

/** In pixels as it is shown. */
export function pictureSize(picture: BrowserPicture): { readonly width: number; readonly height: number } {
  if (picture instanceof ImageBitmap) return picture;
  return { width: picture.displayWidth, height: picture.displayHeight };
}

function newContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (context !== null) return context;
  throw new TesescopeError('unavailable', `The browser has no memory for a picture of ${width} x ${height} pixels.`);
}
