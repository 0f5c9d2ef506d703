/**
 * A seeded generator of numbers in [0, 1), the same on every machine: sfc32 (Chris Doty-Humphrey's PractRand) with its
 * state filled by twelve discarded rounds.
 *
 * @param seed any number; its integer part counts, all 53 bits of it
 */
export function createRandom(seed: number): () => number {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
