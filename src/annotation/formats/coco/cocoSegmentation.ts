import type { Shape } from '../../dataset.ts';

/** COCO's `segmentation` as a shape, where it is one polygon; several parts or a mask have none. */
export function readCocoSegmentation(segmentation: unknown): Shape | undefined {
  if (!Array.isArray(segmentation) || segmentation.length !== 1) return undefined;
  const flat: unknown = segmentation[0];
  if (!Array.isArray(flat) || flat.length < 2 || flat.length % 2 !== 0) return undefined;
  if (!flat.every((number): number is number => Number.isFinite(number))) return undefined;
  const points = Array.from({ length: flat.length / 2 }, (_, index) => ({
    x: flat[2 * index]!,
    y: flat[2 * index + 1]!,
  }));
  return { kind: 'polygon', points };
}

/** A polygon as COCO's `segmentation`. */
export function writeCocoSegmentation(shape: Shape | undefined): readonly (readonly number[])[] | undefined {
  return shape?.kind === 'polygon' ? [shape.points.flatMap(({ x, y }) => [x, y])] : undefined;
}
