import { type Html, html } from '../../html/html.ts';
import { decimal, percent } from '../../html/numbers.ts';
import { table } from '../../html/table.ts';
import { reliabilityChart } from '../../plot/reliabilityChart.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import { plotFigure } from './plotFigure.ts';

/** The share that is right against the score. */
export function reliabilityFigure({ calibration }: EvaluationReport): Html {
  if (calibration === undefined) return html``;
  const title = 'Can a score be read as a chance?';
  const numbers = table(
    `Mean distance from the line: ${decimal(calibration.expectedCalibrationError)} (expected calibration error)`,
    [{ head: 'Scores', isText: true }, { head: 'Detections' }, { head: 'Mean score' }, { head: 'Right' }],
    calibration.bins.map(({ from, to, detections, meanScore, hitShare }) => [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      detections,
      decimal(meanScore),
      percent(hitShare),
    ]),
  );
  return plotFigure(
    title,
    'On the dotted line, of detections with a score of 0.7 just 70 % are right. Above it the detector is too modest, below it too sure. Bars are exact 95 % intervals.',
    reliabilityChart(title, calibration.bins),
    numbers,
  );
}
