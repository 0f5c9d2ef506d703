import type { Box } from '../../geometry/box.ts';
import type { Vector } from '../vector.ts';

/** The box in the frame of what stands at a position on the stage. */
export function boxAround(
  position: Vector,
  { width, height }: { readonly width: number; readonly height: number },
  offset: Vector,
): Box {
  return { x: position.x + offset.x - width / 2, y: position.y + offset.y - height / 2, width, height };
}
