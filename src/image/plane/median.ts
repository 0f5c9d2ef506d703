/** The middle value; the upper one of two. Of no values, NaN. */
export function median(values: Float32Array): number {
  return values.length === 0 ? Number.NaN : values.slice().sort()[values.length >> 1]!;
}
