import { TesescopeError } from '../../errors.ts';
import type { Raster8 } from '../../image/raster.ts';

/** Gives a picture's pixels as RGB with alpha, by a canvas that it keeps for the next picture. */
export function pixelReader(): (picture: ImageBitmap) => Raster8 {
  let context: OffscreenCanvasRenderingContext2D | undefined;
  return (picture) => {
    const { width, height } = picture;
    if (context?.canvas.width !== width || context.canvas.height !== height) context = newContext(width, height);
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, channels: 4, depth: 8, data: new Uint8Array(data.buffer) };
  };
}

function newContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (context !== null) return context;
  throw new TesescopeError('unavailable', `The browser has no memory for a picture of ${width} x ${height} pixels.`);
}
