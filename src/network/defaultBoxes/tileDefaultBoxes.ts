import type { DefaultBoxes } from './defaultBoxes.ts';
import type { FeatureMapSize } from './featureMapSizes.ts';

/** The default boxes of one feature map: everything but the map is in fractions of the input. */
export interface TiledLevel {
  readonly map: FeatureMapSize;
  /** From one cell's centre to the next; the first centre lies half a step from the edge. */
  readonly stepY: number;
  readonly stepX: number;
  readonly sizes: readonly { readonly height: number; readonly width: number }[];
}

/** Repeats each level's sizes over the cells of its map. */
export function tileDefaultBoxes(levels: readonly TiledLevel[]): DefaultBoxes {
  const count = levels.reduce((sum, { map, sizes }) => sum + map.height * map.width * sizes.length, 0);
  const values = new Float32Array(count * 4);
  let at = 0;
  for (const { map, stepY, stepX, sizes } of levels) {
    for (let row = 0; row < map.height; row++) {
      for (let column = 0; column < map.width; column++) {
        for (const { height, width } of sizes) {
          values[at] = (row + 0.5) * stepY;
          values[at + 1] = (column + 0.5) * stepX;
          values[at + 2] = height;
          values[at + 3] = width;
          at += 4;
        }
      }
    }
  }
  return { count, values };
}
