/** A rectangle in pixels of the original image: floats, from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxArea(box: Box): number {
  return box.width * box.height;
}
