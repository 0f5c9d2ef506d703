import { TesescopeError } from '../../errors.ts';
import type { Raster8 } from '../../image/raster.ts';
import { isYuvMatrix, yuvToRgba } from '../../image/yuvToRgba.ts';

/** A picture as the browser gives it; a frame of a video is converted only when it is read. */
export type BrowserPicture = ImageBitmap | VideoFrame;

/** What is read of a picture. */
export interface ReadPicture {
  /** RGB and alpha. */
  readonly image: Raster8;
  /** The same to show, in place of the picture, which is closed. */
  readonly bitmap: ImageBitmap;
}

/** Reads pictures one after another, each until the next is asked for: canvas and memory are used again. */
export function pictureReader(): (picture: BrowserPicture) => Promise<ReadPicture> {
  let context: OffscreenCanvasRenderingContext2D | undefined;
  const framePixels = framePixelReader();
  return async (picture) => {
    try {
      const { width, height } = pictureSize(picture);
      if (context?.canvas.width !== width || context.canvas.height !== height) context = newContext(width, height);
      const pixels = picture instanceof ImageBitmap ? undefined : await framePixels(picture);
      if (pixels === undefined) context.drawImage(picture, 0, 0);
      else context.putImageData(new ImageData(pixels, width), 0, 0);
      const { buffer } = pixels ?? context.getImageData(0, 0, width, height).data;
      const image = { width, height, channels: 4, depth: 8, data: new Uint8Array(buffer) } as const;
      return { image, bitmap: context.canvas.transferToImageBitmap() };
    } finally {
      picture.close();
    }
  };
}

/** What browsers take where a camera does not say how its luma was made. */
const unnamedMatrix = 'smpte170m';

/**
 * Reads frames' pixels, converted here: browsers take ten times as long, or convert on threads of their own, for which a
 * picture waits. Nothing where a frame is of another kind than cameras' usual ones.
 */
function framePixelReader() {
  let data = new Uint8Array();
  let pixels = new Uint8ClampedArray();
  return async (frame: VideoFrame): Promise<Uint8ClampedArray<ArrayBuffer> | undefined> => {
    const { format, visibleRect, displayWidth: width, displayHeight: height, colorSpace } = frame;
    const isScaled = visibleRect?.width !== width || visibleRect.height !== height;
    const matrix = colorSpace.matrix ?? unnamedMatrix;
    if ((format !== 'I420' && format !== 'NV12') || isScaled || !isYuvMatrix(matrix)) return undefined;
    const length = frame.allocationSize();
    if (data.length !== length) data = new Uint8Array(length);
    if (pixels.length !== width * height * 4) pixels = new Uint8ClampedArray(width * height * 4);
    // What lies in a graphics processor's memory may not be given out; a canvas shows it all the same.
    const layout = await frame.copyTo(data).catch(() => undefined);
    if (layout === undefined) return undefined;
    const [luma, blue, red] = layout as [PlaneLayout, PlaneLayout, PlaneLayout | undefined];
    const chroma =
      red === undefined
        ? ({ blue, red: { ...blue, offset: blue.offset + 1 }, chromaStep: 2 } as const)
        : ({ blue, red, chromaStep: 1 } as const);
    yuvToRgba({ width, height, data, luma, ...chroma, matrix, isFullRange: colorSpace.fullRange ?? false }, pixels);
    return pixels;
  };
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
