import type { EpochReport } from '../../training/epochReport.ts';
import { type CurvePoint, thinCurve } from '../../training/thinCurve.ts';
import type { StepReport } from '../../training/trainer.ts';
import { type Curve, drawCurvePanel, panelSize } from './drawCurvePanel.ts';

/** Colours that the colour-blind can tell apart (Okabe and Ito 2008). */
const losses = [
  { key: 'classificationLoss', label: 'Classification', colour: '#0072B2' },
  { key: 'localizationLoss', label: 'Localization', colour: '#D55E00' },
  { key: 'regularizationLoss', label: 'Regularization', colour: '#009E73' },
] as const;
const figures = [
  { key: 'AP50', label: 'AP50', colour: '#0072B2' },
  { key: 'AR100', label: 'AR100', colour: '#D55E00' },
  { key: 'AP30', label: 'AP30', colour: '#56B4E9' },
  { key: 'recall30', label: 'Recall at IoU 0.3', colour: '#009E73' },
] as const;

/** More would not be seen at this width. */
const stretches = 400;

/**
 * The course of a training as an SVG picture of two panels side by side: the losses by step, on a log scale, smoothed over
 * the faint raw ones; and the figures of the validation images by epoch. The picture stays small however long the training.
 */
export function drawTrainingCurves(steps: readonly StepReport[], epochs: readonly EpochReport[]): string {
  const { height } = panelSize;
  const width = 2 * panelSize.width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<rect width="100%" height="100%" fill="white"/>',
    drawCurvePanel({ title: 'Training loss', label: 'Step', scale: 'log', curves: lossCurves(steps) }, 0),
    drawCurvePanel(
      { title: 'Validation', label: 'Epoch', scale: 'share', curves: figureCurves(epochs) },
      panelSize.width,
    ),
    '</svg>\n',
  ].join('\n');
}

function lossCurves(steps: readonly StepReport[]): readonly Curve[] {
  return losses.map(({ key, label, colour }) => {
    const points = steps.map((report) => ({ step: report.step, value: report[key] }));
    const raw = thinCurve(points.filter(isPositive), stretches).outline;
    return { label, colour, points: thinCurve(points, stretches).trend.filter(isPositive), raw };
  });
}

function figureCurves(epochs: readonly EpochReport[]): readonly Curve[] {
  return figures.map(({ key, label, colour }) => {
    const points = epochs.flatMap(({ epoch, validation }) =>
      validation === undefined || validation[key] < 0 ? [] : [{ step: epoch, value: validation[key] }],
    );
    return { label, colour, points: thinCurve(points, stretches).outline, raw: [] };
  });
}

function isPositive({ value }: CurvePoint): boolean {
  return value > 0;
}
