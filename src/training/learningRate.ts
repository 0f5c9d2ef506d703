/** How the learning rate goes from step to step. */
export interface Schedule {
  /** `exponential`: times 0.95 each 800,720 steps, as the authors had it. `cosine`: down to nothing at the last step. */
  readonly kind: 'exponential' | 'cosine';
  readonly peak: number;
  /** Steps over which the rate rises from nothing to its peak. */
  readonly warmUpSteps: number;
}

const decayFactor = 0.95;
const decaySteps = 800_720;

/** The learning rate of a step, counted from 0, of a training of `steps`. */
export function learningRate({ kind, peak, warmUpSteps }: Schedule, step: number, steps: number): number {
  if (step < warmUpSteps) return (peak * (step + 1)) / warmUpSteps;
  if (kind === 'exponential') return peak * decayFactor ** (step / decaySteps);
  const progress = Math.min(1, (step - warmUpSteps) / Math.max(1, steps - warmUpSteps));
  return (peak * (1 + Math.cos(Math.PI * progress))) / 2;
}
