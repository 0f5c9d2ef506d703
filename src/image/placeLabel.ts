import type { Box } from '../geometry/box.ts';
import { intersectionArea } from '../geometry/intersectionOverUnion.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Finds the place for a label beside a frame, wholly inside the image if that is large enough: above, below, right or
 * left, whichever hides least of the obstacles; the earlier of these where two hide as much.
 */
export function placeLabel(frame: Box, label: Size, image: Size, obstacles: readonly Box[]): Box {
  const { x, y, width, height } = frame;
  const corners = [
    { x, y: y - label.height },
    { x, y: y + height },
    { x: x + width, y },
    { x: x - label.width, y },
  ];
  let best: Box | undefined;
  let leastHidden = Number.POSITIVE_INFINITY;
  for (const corner of corners) {
    const place = {
      ...label,
      x: Math.max(0, Math.min(corner.x, image.width - label.width)),
      y: Math.max(0, Math.min(corner.y, image.height - label.height)),
    };
    let hidden = intersectionArea(place, frame);
    for (const obstacle of obstacles) hidden += intersectionArea(place, obstacle);
    if (hidden === 0) return place;
    if (hidden < leastHidden) {
      best = place;
      leastHidden = hidden;
    }
  }
  return best!;
}
