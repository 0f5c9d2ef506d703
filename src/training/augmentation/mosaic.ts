import type { Sample, Size } from './sample.ts';

/** The sizes of a mosaic's four parts, row by row, whose corners meet at a point. */
export function mosaicSizes({ width, height }: Size, meetX: number, meetY: number): readonly Size[] {
  return [meetY, height - meetY].flatMap((partHeight) =>
    [meetX, width - meetX].map((partWidth) => ({ width: partWidth, height: partHeight })),
  );
}

/**
 * One sample of four parts (Bochkovskiy et al. 2020): more fields a step, and things cut by a border in its midst.
 * @param parts row by row, of the sizes that `mosaicSizes` gives
 */
export function mosaic(parts: readonly Sample[], { width, height }: Size): Sample {
  const planes = new Float32Array(3 * width * height);
  const truths = parts.flatMap((part, index) => {
    const left = index % 2 === 0 ? 0 : width - part.width;
    const top = index < 2 ? 0 : height - part.height;
    for (let row = 0; row < 3 * part.height; row++) {
      const plane = Math.floor(row / part.height);
      const to = (plane * height + top + (row % part.height)) * width + left;
      planes.set(part.planes.subarray(row * part.width, (row + 1) * part.width), to);
    }
    return part.truths.map((truth) => ({
      ...truth,
      box: { ...truth.box, x: truth.box.x + left, y: truth.box.y + top },
    }));
  });
  return { width, height, planes, truths };
}
