import type { Detection } from './detection.ts';

/** Numbers that a detection takes. */
const length = 6;

/** An image's detections in one array, small enough to keep for many images: x, y, width, height, score, category id. */
export function packDetections(detections: readonly Detection[]): Float64Array {
  return Float64Array.from(
    detections.flatMap(({ box: { x, y, width, height }, score, categoryId }) => [
      x,
      y,
      width,
      height,
      score,
      categoryId,
    ]),
  );
}

/** The inverse of {@link packDetections}. */
export function unpackDetections(packed: Float64Array): Detection[] {
  return Array.from({ length: packed.length / length }, (_, index) => {
    const [x, y, width, height, score, categoryId] = packed.subarray(index * length) as unknown as Parameters<
      typeof detection
    >;
    return detection(x, y, width, height, score, categoryId);
  });
}

function detection(x: number, y: number, width: number, height: number, score: number, categoryId: number): Detection {
  return { box: { x, y, width, height }, score, categoryId };
}
