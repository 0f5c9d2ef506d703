/** The boxes that a network's outputs refer to, level by level, then row, column and box of the cell. */
export interface DefaultBoxes {
  readonly count: number;
  /** `[count, 4]`: centre y, centre x, height and width of each, as fractions of the input. */
  readonly values: Float32Array;
}
