import { createRandom } from '../random.ts';
import { shuffledIndices } from './shuffle.ts';

/** Which example a sample shows, and the seed of its augmentation. */
export interface PlannedSample {
  readonly example: number;
  readonly seed: number;
}

/** The samples that a step is made of. */
export interface PlannedStep {
  readonly epoch: number;
  /** By batch. */
  readonly batches: readonly (readonly PlannedSample[])[];
}

/** What decides the plan of all steps. */
export interface PlanOptions {
  readonly examples: number;
  readonly batch: number;
  readonly accumulate: number;
  readonly seed: number;
}

/** Steps of an epoch: every example once, the last step filled up from the epoch's start. */
export function stepsPerEpoch({ examples, batch, accumulate }: Omit<PlanOptions, 'seed'>): number {
  return Math.max(1, Math.ceil(examples / (batch * accumulate)));
}

/** The plan of any step, by its number alone: a resumed training goes on as if it had never stopped. */
export function plannedStep(options: PlanOptions, step: number): PlannedStep {
  const { examples, batch, accumulate, seed } = options;
  const perEpoch = stepsPerEpoch(options);
  const epoch = Math.floor(step / perEpoch);
  const epochSeed = seedWithin(seed, epoch);
  const order = shuffledIndices(examples, createRandom(epochSeed));
  const first = (step % perEpoch) * batch * accumulate;
  const batches = Array.from({ length: accumulate }, (_, part) =>
    Array.from({ length: batch }, (_, place) => {
      const index = first + part * batch + place;
      return { example: order[index % examples]!, seed: seedWithin(epochSeed, index) };
    }),
  );
  return { epoch, batches };
}

/** A seed of its own for each number below 2³²: the number, and above it 21 bits of the parent's. */
function seedWithin(parent: number, number: number): number {
  return Math.floor(createRandom(parent)() * 2 ** 21) * 2 ** 32 + number;
}
