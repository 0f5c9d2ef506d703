/** Samples of an image, rows from the top, channels interleaved: `data[(y * width + x) * channels + c]`. */
export type Raster = Raster8 | Raster16;

interface RasterShape {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
}

export interface Raster8 extends RasterShape {
  readonly depth: 8;
  readonly data: Uint8Array;
}

export interface Raster16 extends RasterShape {
  readonly depth: 16;
  readonly data: Uint16Array;
}
