import type { DefaultBoxes } from './defaultBoxes.ts';
import { tileDefaultBoxes } from './tileDefaultBoxes.ts';

const inputSide = 300;

const levels = [
  { side: 38, step: 8, minSize: 30, maxSize: 60, aspectRatios: [2] },
  { side: 19, step: 16, minSize: 60, maxSize: 111, aspectRatios: [2, 3] },
  { side: 10, step: 32, minSize: 111, maxSize: 162, aspectRatios: [2, 3] },
  { side: 5, step: 64, minSize: 162, maxSize: 213, aspectRatios: [2, 3] },
  { side: 3, step: 100, minSize: 213, maxSize: 264, aspectRatios: [2] },
  { side: 1, step: 300, minSize: 264, maxSize: 315, aspectRatios: [2] },
];

/**
 * The 8732 default boxes of SSD300 on VGG16 (Liu et al. 2016), the number that the paper gives: a square of the map's
 * size, one between it and the next map's, then each aspect ratio and its inverse. They are not clipped to the input.
 */
export function ssd300DefaultBoxes(): DefaultBoxes {
  return tileDefaultBoxes(
    levels.map(({ side, step, minSize, maxSize, aspectRatios }) => ({
      map: { height: side, width: side },
      stepY: step / inputSide,
      stepX: step / inputSide,
      sizes: [
        square(minSize),
        square(Math.sqrt(minSize * maxSize)),
        ...aspectRatios.flatMap((ratio) => [oblong(minSize, ratio), oblong(minSize, 1 / ratio)]),
      ],
    })),
  );
}

function square(size: number) {
  return oblong(size, 1);
}

function oblong(size: number, ratio: number) {
  return { height: size / Math.sqrt(ratio) / inputSide, width: (size * Math.sqrt(ratio)) / inputSide };
}
