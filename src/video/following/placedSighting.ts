import type { Sighting } from '../trackerFrame.ts';
import type { Vector } from '../vector.ts';

/** A frame and how far the picture has moved since the first. */
export interface PlacedFrame {
  readonly index: number;
  readonly time: number;
  readonly offset: Vector;
}

/** A sighting with where its centre is on the stage, and its place in the frame's list. */
export interface PlacedSighting {
  readonly sighting: Sighting;
  readonly index: number;
  readonly position: Vector;
}

/** In an order that does not depend on the order given, so that the same detections make the same tracks. */
export function placeSightings(sightings: readonly Sighting[], offset: Vector): PlacedSighting[] {
  const placed = sightings.map((sighting, index) => {
    const { x, y, width, height } = sighting.box;
    return { sighting, index, position: { x: x + width / 2 - offset.x, y: y + height / 2 - offset.y } };
  });
  return placed.sort((a, b) => compareSightings(a.sighting, b.sighting));
}

function compareSightings(a: Sighting, b: Sighting): number {
  return (
    a.box.x - b.box.x ||
    a.box.y - b.box.y ||
    a.box.width - b.box.width ||
    a.box.height - b.box.height ||
    b.score - a.score ||
    a.categoryId - b.categoryId
  );
}
