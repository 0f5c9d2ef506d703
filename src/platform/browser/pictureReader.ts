import { TesescopeError } from '../../errors.ts';
import type { Raster8 } from '../../image/raster.ts';

/** A picture as the browser gives it; a frame of a video is converted only when it is read. */
export type BrowserPicture = ImageBitmap | VideoFrame;

/** What is read of a picture. */
export interface ReadPicture {
  /** RGB and alpha. */
  readonly image: Raster8;
  /** The same to show, in place of the picture, which is closed; made meanwhile. */
  readonly bitmap: Promise<ImageBitmap>;
}

/** Reads pictures; a canvas that it may need is kept for the next one. */
export function pictureReader(): (picture: BrowserPicture) => Promise<ReadPicture> {
  let context: OffscreenCanvasRenderingContext2D | undefined;
  return async (picture) => {
    try {
      const { width, height } = pictureSize(picture);
      const pixels = picture instanceof ImageBitmap ? undefined : await framePixels(picture, width * height * 4);
      if (pixels !== undefined) {
        return { image: raster(pixels, width, height), bitmap: createImageBitmap(new ImageData(pixels, width)) };
      }
      if (context?.canvas.width !== width || context.canvas.height !== height) context = newContext(width, height);
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      return { image: raster(data, width, height), bitmap: Promise.resolve(context.canvas.transferToImageBitmap()) };
    } finally {
      picture.close();
    }
  };
}

/** A frame's pixels without a canvas, which takes twice the time; nothing where the browser converts none. */
async function framePixels(frame: VideoFrame, length: number): Promise<Uint8ClampedArray<ArrayBuffer> | undefined> {
  const options = { format: 'RGBA', colorSpace: 'srgb' } as const;
  try {
    if (frame.allocationSize(options) !== length) return undefined;
    const pixels = new Uint8ClampedArray(length);
    await frame.copyTo(pixels, options);
    return pixels;
  } catch {
    return undefined;
  }
}

function raster({ buffer }: Uint8ClampedArray, width: number, height: number): Raster8 {
  return { width, height, channels: 4, depth: 8, data: new Uint8Array(buffer) };
}

/** In pixels as it is shown. */
function pictureSize(picture: BrowserPicture): { readonly width: number; readonly height: number } {
  if (picture instanceof ImageBitmap) return picture;
  return { width: picture.displayWidth, height: picture.displayHeight };
}

function newContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (context !== null) return context;
  throw new TesescopeError('unavailable', `The browser has no memory for a picture of ${width} x ${height} pixels.`);
}
