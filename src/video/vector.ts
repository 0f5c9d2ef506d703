/** A position or a movement in pixels. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}
