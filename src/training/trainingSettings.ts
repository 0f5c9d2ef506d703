import type { InputSize, NetworkSpec } from '../network/networkSpec.ts';
import type { AugmentationSet } from './augmentation/augment.ts';
import type { Schedule } from './learningRate.ts';
import type { RmsPropOptions } from './rmsProp.ts';

/** How a detector is trained: the same settings, data and seed give the same weights on the same machine. */
export interface TrainingSettings {
  readonly network: NetworkSpec;
  /** What the network is shown while training, in pixels. */
  readonly sample: InputSize;
  readonly augmentation: AugmentationSet;
  /** Images a step of the graph. */
  readonly batch: number;
  /** Batches whose gradients are averaged for one step of the optimiser. */
  readonly accumulate: number;
  readonly epochs: number;
  readonly schedule: Schedule;
  readonly rmsProp: RmsPropOptions & { readonly initialMeanSquare: number };
  /** Strength of the sum of squares of the trained kernels. */
  readonly l2: number;
  /** Gradients longer than this are shortened to it; none where absent. */
  readonly clipNorm?: number;
  /** Background boxes that teach in every sample, the hardest first, however few things it shows. */
  readonly minimumNegatives: number;
  /** Of the weights' moving average, once training is under way. */
  readonly averageDecay: number;
  readonly seed: number;
}

export type PresetSettings = Omit<TrainingSettings, 'network' | 'seed'>;

/**
 * What the paper's authors ran; where their training went on for 120,000 steps, the epochs say how long. Their 18 images a step
 * come as three batches of 6: all at once they need 22 GB of memory.
 */
export const paperSettings: PresetSettings = {
  sample: { width: 640, height: 640 },
  augmentation: 'paper',
  batch: 6,
  accumulate: 3,
  epochs: 200,
  schedule: { kind: 'exponential', peak: 0.004, warmUpSteps: 0 },
  rmsProp: { decay: 0.9, momentum: 0.9, epsilon: 1, initialMeanSquare: 1 },
  l2: 4e-5,
  minimumNegatives: 3,
  averageDecay: 0.9999,
};

/**
 * For things of 10 to 60 pixels: crops that keep their scale, steps that do not depend on the gradients' size. Many crops show
 * tissue alone, and it teaches as much as a crop with sperm.
 */
export const smallObjectSettings: PresetSettings = {
  sample: { width: 320, height: 320 },
  augmentation: 'microscopy',
  batch: 8,
  accumulate: 1,
  epochs: 60,
  schedule: { kind: 'cosine', peak: 1e-4, warmUpSteps: 100 },
  rmsProp: { decay: 0.99, momentum: 0.9, epsilon: 1e-8, initialMeanSquare: 0 },
  l2: 4e-5,
  clipNorm: 10,
  minimumNegatives: 24,
  averageDecay: 0.998,
};
