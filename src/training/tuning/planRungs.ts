import { TesescopeError } from '../../errors.ts';

/** A stage of successive halving. */
export interface Rung {
  /** How many trials take part. */
  readonly trials: number;
  /** Passes over the images after which they are compared, counted from each trial's beginning. */
  readonly epochs: number;
}

/**
 * Successive halving (Jamieson and Talwalkar 2016): from rung to rung half of the trials go on, twice as far, until one has
 * trained for all epochs.
 *
 * @throws TesescopeError `usage` where the first rung would train for less than an epoch.
 */
export function planRungs(trials: number, epochs: number): Rung[] {
  const count = Math.floor(Math.log2(trials)) + 1;
  const leastEpochs = 2 ** (count - 1);
  if (epochs < leastEpochs) {
    const message = `--epochs ${epochs}: ${trials} trials are halved ${count - 1} times, which takes ${leastEpochs} epochs or more.`;
    throw new TesescopeError('usage', message);
  }
  return Array.from({ length: count }, (_, rung) => ({
    trials: Math.floor(trials / 2 ** rung),
    epochs: Math.ceil(epochs / 2 ** (count - 1 - rung)),
  }));
}
