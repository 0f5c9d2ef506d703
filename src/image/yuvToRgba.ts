/** Where a plane lies among a picture's bytes. */
export interface PlaneLayout {
  readonly offset: number;
  /** Bytes from a row to the next. */
  readonly stride: number;
}

/** A video picture: luma of 8 bits for every pixel, chroma for every two by two. */
export interface YuvPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly luma: PlaneLayout;
  readonly blue: PlaneLayout;
  readonly red: PlaneLayout;
  /** Bytes from a chroma sample to the next: 1 where blue and red have a plane each (I420), 2 where they take turns (NV12). */
  readonly chromaStep: 1 | 2;
  readonly matrix: YuvMatrix;
  /** Luma from 0 to 255, instead of 16 to 235. */
  readonly isFullRange: boolean;
}

/** Shares of red and blue in luma (ITU-R BT.601, BT.709); names as in WebCodecs. */
const lumaShares = {
  smpte170m: { red: 0.299, blue: 0.114 },
  bt470bg: { red: 0.299, blue: 0.114 },
  bt709: { red: 0.2126, blue: 0.0722 },
} as const;

/** How luma and chroma were made of red, green and blue. */
export type YuvMatrix = keyof typeof lumaShares;

export function isYuvMatrix(name: string): name is YuvMatrix {
  return Object.hasOwn(lumaShares, name);
}

/** Sums of luma and chroma reach so far below 0. */
const lowest = -512;
const clamped = Uint8ClampedArray.from({ length: 1536 }, (_, i) => i + lowest);

/** Writes a video picture as RGB and alpha of 255; each chroma sample stands for its four pixels. */
export function yuvToRgba(picture: YuvPicture, rgba: Uint8ClampedArray): void {
  const { width, height, data, luma, blue, red, chromaStep } = picture;
  const { lumaOf, redOfRed, greenOfRed, greenOfBlue, blueOfBlue } = conversionTables(picture);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  for (let y = 0; y < height; y++) {
    const row = luma.offset + y * luma.stride;
    const to = y * width;
    let u = blue.offset + (y >> 1) * blue.stride;
    let v = red.offset + (y >> 1) * red.stride;
    for (let x = 0; x < width; x += 2, u += chromaStep, v += chromaStep) {
      const addRed = redOfRed[data[v]!]!;
      const addGreen = (greenOfRed[data[v]!]! + greenOfBlue[data[u]!]!) >> 8;
      const addBlue = blueOfBlue[data[u]!]!;
      const left = lumaOf[data[row + x]!]!;
      pixels[to + x] =
        opaque | (clamped[left + addBlue]! << 16) | (clamped[left + addGreen]! << 8) | clamped[left + addRed]!;
      if (x + 1 === width) break;
      const right = lumaOf[data[row + x + 1]!]!;
      pixels[to + x + 1] =
        opaque | (clamped[right + addBlue]! << 16) | (clamped[right + addGreen]! << 8) | clamped[right + addRed]!;
    }
  }
}

const opaque = 0xff000000;
/** In 256ths: what is cut off is rounded by it. */
const half = 128;

/** What each sample adds to red, green and blue; luma from `lowest` on, green's parts in 256ths. */
function conversionTables({ matrix, isFullRange }: YuvPicture) {
  const shares = lumaShares[matrix];
  const green = 1 - shares.red - shares.blue;
  const lumaScale = isFullRange ? 1 : 255 / 219;
  const chromaScale = isFullRange ? 1 : 255 / 224;
  const table = (value: (sample: number) => number) =>
    Int32Array.from({ length: 256 }, (_, sample) => Math.round(value(sample)));
  const chroma = (factor: number) => table((sample) => (sample - 128) * chromaScale * factor);
  return {
    lumaOf: table((sample) => (isFullRange ? sample : sample - 16) * lumaScale - lowest),
    redOfRed: chroma(2 * (1 - shares.red)),
    greenOfRed: chroma((-256 * 2 * (1 - shares.red) * shares.red) / green).map((value) => value + half),
    greenOfBlue: chroma((-256 * 2 * (1 - shares.blue) * shares.blue) / green),
    blueOfBlue: chroma(2 * (1 - shares.blue)),
  };
}
