import type { DefaultBoxes } from './defaultBoxes.ts';
import { featureMapSizes } from './featureMapSizes.ts';
import { tileDefaultBoxes } from './tileDefaultBoxes.ts';

/** A width and a height in pixels of the network's input. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The default boxes of one feature map. */
export interface PixelLevel {
  /** Input pixels a cell. */
  readonly stride: number;
  readonly sizes: readonly PixelSize[];
}

export interface PixelDefaultBoxesOptions {
  /** Pixels. */
  readonly inputHeight: number;
  readonly inputWidth: number;
  /** From the finest map to the coarsest. */
  readonly levels: readonly PixelLevel[];
}

/** Default boxes of given sizes in pixels, centred in each cell of the maps at the given strides: the small-object preset. */
export function pixelDefaultBoxes({ inputHeight, inputWidth, levels }: PixelDefaultBoxesOptions): DefaultBoxes {
  const maps = featureMapSizes(
    inputHeight,
    inputWidth,
    levels.map(({ stride }) => stride),
  );
  return tileDefaultBoxes(
    levels.map(({ stride, sizes }, level) => ({
      map: maps[level],
      stepY: stride / inputHeight,
      stepX: stride / inputWidth,
      sizes: sizes.map(({ width, height }) => ({ height: height / inputHeight, width: width / inputWidth })),
    })),
  );
}
