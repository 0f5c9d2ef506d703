import { createRandom } from '../../random.ts';
import { normal } from '../chance/normal.ts';

/** Noise that goes on at its edges: `values[(y % side) * side + (x % side)]`, mean 0 and standard deviation 1. */
export interface NoiseTable {
  readonly side: number;
  readonly values: Float32Array;
}

/** Made once: a field takes its noise from a place of its own, so that its pixels cost no lots. */
const side = 510;
const patchPixels = 5;

/** Noise of brightness: neighbours go together as a sharpened video's do. */
export const grainTable = lazily(() => smoothed(white(side, createRandom(101)), side));

/** Noise of colour: soft patches, as video coding leaves them. */
export const colourGrainTable = lazily(() => {
  const patches = side / patchPixels;
  const coarse = white(patches, createRandom(102));
  const values = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    const above = Math.floor(y / patchPixels);
    const below = (above + 1) % patches;
    const down = (y % patchPixels) / patchPixels;
    for (let x = 0; x < side; x++) {
      const left = Math.floor(x / patchPixels);
      const right = (left + 1) % patches;
      const along = (x % patchPixels) / patchPixels;
      const upper = coarse[above * patches + left]! * (1 - along) + coarse[above * patches + right]! * along;
      const lower = coarse[below * patches + left]! * (1 - along) + coarse[below * patches + right]! * along;
      values[y * side + x] = upper * (1 - down) + lower * down;
    }
  }
  return values;
});

function lazily(make: () => Float32Array): () => NoiseTable {
  let made: NoiseTable | undefined;
  return () => {
    made ??= { side, values: standardised(make()) };
    return made;
  };
}

function white(length: number, random: () => number): Float32Array {
  return Float32Array.from({ length: length * length }, () => normal(random, 0, 1));
}

/** Binomial weights over 3 x 3. */
function smoothed(values: Float32Array, width: number): Float32Array {
  const at = (y: number, x: number) => values[((y + width) % width) * width + ((x + width) % width)]!;
  return values.map((_, i) => {
    const [y, x] = [Math.floor(i / width), i % width];
    const row = (dy: number) => at(y + dy, x - 1) + 2 * at(y + dy, x) + at(y + dy, x + 1);
    return row(-1) + 2 * row(0) + row(1);
  });
}

function standardised(values: Float32Array): Float32Array {
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  return values.map((value) => value / Math.sqrt(variance));
}
