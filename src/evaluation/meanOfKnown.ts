/** Mean of the figures that are known; -1 (COCO's "no truth to find") where none is. */
export function meanOfKnown(figures: readonly number[]): number {
  const known = figures.filter((figure) => figure !== -1);
  return known.length === 0 ? -1 : known.reduce((sum, figure) => sum + figure, 0) / known.length;
}
