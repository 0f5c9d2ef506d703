import type { Box } from '../../src/geometry/box.ts';
import type { Vector } from '../../src/video/vector.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Smaller than this, in pixels, it was a click and no region. */
const smallest = 32;

/** The whole pixels between two corners, in whatever order, on a picture; nothing where they are too few. */
export function regionBetween(a: Vector, b: Vector, picture: Size): Box | undefined {
  const clamp = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  const left = clamp(Math.min(a.x, b.x), picture.width);
  const top = clamp(Math.min(a.y, b.y), picture.height);
  const width = clamp(Math.max(a.x, b.x), picture.width) - left;
  const height = clamp(Math.max(a.y, b.y), picture.height) - top;
  return width < smallest || height < smallest ? undefined : { x: left, y: top, width, height };
}

/** A region drawn on the part that is shown already, as a region of the whole. */
export function withinRegion(region: Box | undefined, part: Box): Box {
  return region === undefined ? part : { ...part, x: region.x + part.x, y: region.y + part.y };
}

/** How a picture lies in a frame that shows all of it, as large as can be: shown = picture * scale + offset. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function placePicture(picture: Size, frame: Size): Placement {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  return { scale, x: (frame.width - picture.width * scale) / 2, y: (frame.height - picture.height * scale) / 2 };
}

/** A point of the frame, in pixels of the picture. */
export function toPicture({ scale, x, y }: Placement, point: Vector): Vector {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}
