import { type Html, html } from '../html/html.ts';
import { frocFigure } from './curves/frocFigure.ts';
import { histogramFigure } from './curves/histogramFigure.ts';
import { precisionFigure } from './curves/precisionFigure.ts';
import { reliabilityFigure } from './curves/reliabilityFigure.ts';
import { workFigure } from './curves/workFigure.ts';
import type { EvaluationReport } from './evaluationReport.ts';
import { thingName } from './thingName.ts';

/** Every curve with its numbers beneath. */
export function curvesBody(report: EvaluationReport): Html {
  const { curves, study } = report;
  const things = thingName(study.categories);
  const several = study.categories.length > 1;
  return html`${curves
    .filter(({ precision }) => precision.length > 0)
    .map((each) => [
      precisionFigure(each, things, several),
      frocFigure(each, 'image', things, several),
      frocFigure(each, 'truth', things, several),
    ])}${workFigure(report, things)}${reliabilityFigure(report)}${histogramFigure(report)}`;
}
