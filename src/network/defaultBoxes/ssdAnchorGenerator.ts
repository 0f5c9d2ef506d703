import type { DefaultBoxes } from './defaultBoxes.ts';
import type { FeatureMapSize } from './featureMapSizes.ts';
import { tileDefaultBoxes } from './tileDefaultBoxes.ts';

export interface SsdAnchorOptions {
  /** Pixels. */
  readonly inputHeight: number;
  readonly inputWidth: number;
  /** From the finest to the coarsest. */
  readonly featureMaps: readonly FeatureMapSize[];
  /** Scale of the finest map, as a fraction of the input's shorter side. @default 0.2 */
  readonly minScale?: number;
  /** Scale of the coarsest map. @default 0.95 */
  readonly maxScale?: number;
  /** Width over height. @default [1, 2, 1/2, 3, 1/3] */
  readonly aspectRatios?: readonly number[];
  /** Only three boxes a cell on the finest map. @default true */
  readonly reduceBoxesInLowestLayer?: boolean;
}

/**
 * Default boxes as `ssd_anchor_generator` of TensorFlow's object detection API makes them (Liu et al. 2016, section 2.2):
 * scales in even steps, one more square box a cell between a scale and the next, square boxes that stay square on an
 * oblong input. 1917 boxes at 300x300 and 8028 at 640x640 with the maps at strides 16 to 512.
 */
export function ssdAnchorGenerator(options: SsdAnchorOptions): DefaultBoxes {
  const { inputHeight, inputWidth, featureMaps, minScale = 0.2, maxScale = 0.95 } = options;
  const { aspectRatios = [1, 2, 1 / 2, 3, 1 / 3], reduceBoxesInLowestLayer = true } = options;
  const shorterSide = Math.min(inputHeight, inputWidth);
  const last = featureMaps.length - 1;
  const scaleOf = (layer: number) => {
    if (layer > last) return 1;
    return last === 0 ? minScale : minScale + ((maxScale - minScale) * layer) / last;
  };
  const sizeOf = (scale: number, aspectRatio: number) => ({
    height: ((scale / Math.sqrt(aspectRatio)) * shorterSide) / inputHeight,
    width: (scale * Math.sqrt(aspectRatio) * shorterSide) / inputWidth,
  });
  return tileDefaultBoxes(
    featureMaps.map((map, layer) => {
      const scale = scaleOf(layer);
      const sizes =
        layer === 0 && reduceBoxesInLowestLayer
          ? [sizeOf(0.1, 1), sizeOf(scale, 2), sizeOf(scale, 1 / 2)]
          : [...aspectRatios.map((ratio) => sizeOf(scale, ratio)), sizeOf(Math.sqrt(scale * scaleOf(layer + 1)), 1)];
      return { map, stepY: 1 / map.height, stepX: 1 / map.width, sizes };
    }),
  );
}
