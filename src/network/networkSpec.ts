import type { DefaultBoxes } from './defaultBoxes/defaultBoxes.ts';
import { featureMapSizes } from './defaultBoxes/featureMapSizes.ts';
import { type PixelLevel, pixelDefaultBoxes } from './defaultBoxes/pixelDefaultBoxes.ts';
import { ssdAnchorGenerator } from './defaultBoxes/ssdAnchorGenerator.ts';

/** All that is needed to build a network again, but its weights. */
export type NetworkSpec = PaperSpec | SmallObjectSpec;

interface CommonSpec {
  /** Classes without background. */
  readonly classes: number;
  /** Multiplies the backbone's channels. */
  readonly widthMultiplier: number;
}

/** The paper's: six maps at strides 16 to 512, default boxes of `ssd_anchor_generator`. */
export interface PaperSpec extends CommonSpec {
  readonly preset: 'paper';
  readonly minScale: number;
  readonly maxScale: number;
}

/** Maps at strides 8, 16 and, for things of more than 128 pixels, 32, with default boxes of sizes in pixels. */
export interface SmallObjectSpec extends CommonSpec {
  readonly preset: 'small-object';
  readonly levels: readonly PixelLevel[];
}

/** What the authors ran: `ssd_anchor_generator` with scales 0.2 to 0.95 over six maps. */
export function paperSpec(classes: number): PaperSpec {
  return { preset: 'paper', classes, widthMultiplier: 1, minScale: 0.2, maxScale: 0.95 };
}

export interface InputSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The default boxes that a network's predictions refer to, at an input size. */
export function networkDefaultBoxes(spec: NetworkSpec, { width, height }: InputSize): DefaultBoxes {
  if (spec.preset === 'small-object') {
    return pixelDefaultBoxes({ inputHeight: height, inputWidth: width, levels: spec.levels });
  }
  return ssdAnchorGenerator({
    inputHeight: height,
    inputWidth: width,
    featureMaps: featureMapSizes(height, width, paperStrides),
    minScale: spec.minScale,
    maxScale: spec.maxScale,
  });
}

/** Default boxes of each map's cells. */
export function boxesPerCell(spec: NetworkSpec): readonly number[] {
  return spec.preset === 'paper' ? [3, 6, 6, 6, 6, 6] : spec.levels.map(({ sizes }) => sizes.length);
}

/** Of a small-object network's coarsest map, in pixels of the input. */
export function coarsestStride({ levels }: SmallObjectSpec): 16 | 32 {
  return levels.length > 2 ? 32 : 16;
}

const paperStrides = [16, 32, 64, 128, 256, 512];
