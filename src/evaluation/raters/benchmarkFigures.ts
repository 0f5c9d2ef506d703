/**
 * What a rater or the model is measured by. AP and the paper's F1 (the harmonic mean of AP50 and AR100) have a range for
 * raters, whose boxes have no scores; for the model both ends are the same. Precision, recall, F1, the mean IoU of the
 * hits and the false alarms an image are those at IoU 0.5, `recall30` at 0.3; the model's above its threshold.
 */
export const benchmarkNames = [
  'AP50Worst',
  'AP50Best',
  'AR100',
  'paperF1Worst',
  'paperF1Best',
  'AP30Worst',
  'AP30Best',
  'recall30',
  'precision',
  'recall',
  'F1',
  'meanIou',
  'falseAlarmsPerImage',
] as const;

export type BenchmarkName = (typeof benchmarkNames)[number];

/** -1 where there is no truth to find, or for a mean of nothing. */
export type BenchmarkFigures = Readonly<Record<BenchmarkName, number>>;

/** Figures that depend on the model's threshold. */
export const thresholdNames: readonly BenchmarkName[] = [
  'recall30',
  'precision',
  'recall',
  'F1',
  'meanIou',
  'falseAlarmsPerImage',
];

/** Figures by which model and rater are compared, the higher the better; a rater's ranges by their better end. */
export const comparedNames = [
  'AP50Best',
  'AR100',
  'paperF1Best',
  'AP30Best',
  'recall30',
  'precision',
  'recall',
  'F1',
] as const satisfies readonly BenchmarkName[];
