/** A count from a Poisson distribution (Knuth's product of uniform numbers, in steps so that large means do not underflow). */
export function poisson(random: () => number, mean: number): number {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 500) {
    const limit = Math.exp(-Math.min(rest, 500));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}
