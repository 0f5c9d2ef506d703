import { type Html, html } from '../../html/html.ts';
import { table } from '../../html/table.ts';
import { histogramChart } from '../../plot/histogramChart.ts';
import type { EvaluationReport } from '../evaluationReport.ts';
import { plotFigure } from './plotFigure.ts';

/** How many are right and wrong at each score. */
export function histogramFigure({ scores }: EvaluationReport): Html {
  if (scores === undefined) return html``;
  const title = 'Scores of right and wrong detections';
  const numbers = table(
    'Detections by score',
    [{ head: 'Scores', isText: true }, { head: 'Right' }, { head: 'Wrong' }],
    scores.map(({ from, to, right, wrong }) => [`${from.toFixed(1)} to ${to.toFixed(1)}`, right, wrong]),
  );
  return plotFigure(
    title,
    'A good detector has its right detections (filled, upwards) at high scores and its wrong ones (hollow, downwards) at low scores. The heights are on a square root scale, so that few are seen beside many.',
    histogramChart(title, scores),
    numbers,
  );
}
