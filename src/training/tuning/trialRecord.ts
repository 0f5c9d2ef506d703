import type { ValidationFigures } from '../epochReport.ts';

/** What a trial came to in a rung. */
export type TrialRecord = TrialMeasured | TrialFailed;

interface TrialPlace {
  /** From 0. */
  readonly trial: number;
  /** From 0. */
  readonly rung: number;
  /** That it took in this rung. */
  readonly seconds: number;
}

export interface TrialMeasured extends TrialPlace {
  readonly kind: 'measured';
  /** The best so far by AP50, from 1. */
  readonly epoch: number;
  /** Of that epoch. */
  readonly figures: ValidationFigures;
  /** AP50 after each epoch from the first. */
  readonly course: readonly number[];
}

/** Training came to numbers that are not finite: the trial is out. */
export interface TrialFailed extends TrialPlace {
  readonly kind: 'failed';
  readonly reason: string;
}
