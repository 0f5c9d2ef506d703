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
  const places = corners.map((corner) => ({
    ...label,
    x: Math.max(0, Math.min(corner.x, image.width - label.width)),
    y: Math.max(0, Math.min(corner.y, image.height - label.height)),
  }));
  const hidden = places.map((place) =>
    [frame, ...obstacles].reduce((area, obstacle) => area + intersectionArea(place, obstacle), 0),
  );
  return places[hidden.indexOf(Math.min(...hidden))]!;
}
