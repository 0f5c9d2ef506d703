/** What an epoch came to: the mean losses of its steps, and the figures on the validation images where there are any. */
export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  /** The last step of the epoch, from 1. */
  readonly step: number;
  readonly classificationLoss: number;
  readonly localizationLoss: number;
  readonly regularizationLoss: number;
  /** Share of the steps' time that went by waiting for their samples. */
  readonly waitShare: number;
  readonly validation?: ValidationFigures;
}

/** COCO's figures of the averaged weights on the validation images; -1 where there is no truth. */
export interface ValidationFigures {
  readonly AP50: number;
  readonly AR100: number;
  readonly AP30: number;
  readonly recall30: number;
}
