/** Scores nearer to 0 or 1 than this have its log odds. */
const edge = 1e-6;

/** log(score / (1 - score)), finite for every score. */
export function logOdds(score: number): number {
  const inner = Math.min(1 - edge, Math.max(edge, score));
  return Math.log(inner / (1 - inner));
}

/** The chance that log odds stand for. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
