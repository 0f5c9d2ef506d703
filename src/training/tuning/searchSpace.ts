import type { AugmentationSet } from '../augmentation/augment.ts';
import { paperSettings, smallObjectSettings } from '../trainingSettings.ts';

/** The settings that are searched, as one trial has them. */
export interface TrialSettings {
  readonly learningRate: number;
  readonly batch: number;
  readonly accumulate: number;
  /** Stage up to which the backbone stays as it is. */
  readonly freeze: string;
  /** Side of the model's input, in pixels: how large it sees things. */
  readonly size: number;
  /** Of the paper's default boxes; the small-object preset fits its own. */
  readonly minScale?: number;
  readonly augmentation: AugmentationSet;
}

/** What is drawn evenly in its logarithm, and what is usual. */
export interface LogRange {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** Values to draw from, the usual one first. */
export type Choices<T> = readonly [T, ...T[]];

/** What trials are drawn from. */
export interface SearchSpace {
  readonly learningRate: Choices<number> | LogRange;
  readonly batch: Choices<number>;
  readonly accumulate: Choices<number>;
  readonly freeze: Choices<string>;
  readonly size: Choices<number>;
  readonly minScale?: Choices<number>;
  readonly augmentation: Choices<AugmentationSet>;
}

/** The paper's search: from its own settings, which are the usual ones, to those that suit smaller sperm and fewer images. */
export const paperSpace: SearchSpace = {
  learningRate: { usual: paperSettings.schedule.peak, least: 4e-4, most: 2e-2 },
  batch: [paperSettings.batch],
  accumulate: [paperSettings.accumulate, 1, 2],
  freeze: ['none', 'block2', 'block5'],
  size: [640],
  minScale: [0.2, 0.1, 0.05],
  augmentation: [paperSettings.augmentation, 'microscopy'],
};

/** The same around the small-object preset's settings; the input's side is its scale. */
export const smallObjectSpace: SearchSpace = {
  learningRate: { usual: smallObjectSettings.schedule.peak, least: 3e-5, most: 1e-3 },
  batch: [smallObjectSettings.batch, 4, 16],
  accumulate: [smallObjectSettings.accumulate],
  freeze: ['none', 'block2', 'block5'],
  size: [640, 512, 800],
  augmentation: [smallObjectSettings.augmentation, 'paper'],
};
