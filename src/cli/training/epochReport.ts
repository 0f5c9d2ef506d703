import type { EpochReport, ValidationFigures } from '../../training/epochReport.ts';
import type { StepReport } from '../../training/trainer.ts';

/** Sums up the steps of an epoch. */
export function epochReport(
  epoch: number,
  steps: readonly StepReport[],
  waitShare: number,
  validation: ValidationFigures | undefined,
): EpochReport {
  const mean = (value: (report: StepReport) => number) =>
    steps.reduce((sum, report) => sum + value(report), 0) / steps.length;
  return {
    epoch,
    step: steps.at(-1)!.step,
    classificationLoss: mean((report) => report.classificationLoss),
    localizationLoss: mean((report) => report.localizationLoss),
    regularizationLoss: mean((report) => report.regularizationLoss),
    waitShare,
    ...(validation === undefined ? {} : { validation }),
  };
}
