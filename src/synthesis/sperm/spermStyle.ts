import { between } from '../chance/between.ts';
import { type Phenotype, phenotypes, phenotypeWeights } from './phenotype.ts';

/** What one patient's sperm have in common. */
export interface SpermStyle {
  /** How often each form occurs; need not sum to 1. */
  readonly phenotypeWeights: Readonly<Record<Phenotype, number>>;
  /** Length and width of heads against the usual. */
  readonly headScale: number;
  /** Delay of heads and of tails against the usual. */
  readonly headDensity: number;
  readonly tailDensity: number;
}

/** Sperm as the textbook has them. */
export const usualStyle: SpermStyle = { phenotypeWeights, headScale: 1, headDensity: 1, tailDensity: 1 };

/** Draws the lots for a patient: each form up to 2.5 times as often or as rare as usual. */
export function createSpermStyle(random: () => number): SpermStyle {
  const weights = phenotypes.map((phenotype) => [
    phenotype,
    phenotypeWeights[phenotype] * 2.5 ** between(random, -1, 1),
  ]);
  return {
    phenotypeWeights: Object.fromEntries(weights) as Record<Phenotype, number>,
    headScale: between(random, 0.9, 1.1),
    headDensity: between(random, 0.85, 1.12),
    tailDensity: between(random, 0.55, 1.15),
  };
}
