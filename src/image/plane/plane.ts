/** One channel of an image: `[height, width]`, rows from the top. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A plane of the same size with other values. */
export function planeOf({ width, height }: Pick<Plane, 'width' | 'height'>, values: Float32Array): Plane {
  return { width, height, values };
}
