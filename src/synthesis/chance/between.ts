/** A number from `low` up to `high`, evenly spread. */
export function between(random: () => number, low: number, high: number): number {
  return low + (high - low) * random();
}
