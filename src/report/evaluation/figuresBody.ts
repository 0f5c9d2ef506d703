import { figureRows } from '../../evaluation/figureRows.ts';
import { type Html, html } from '../html/html.ts';
import { decimal } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import type { EvaluationReport } from './evaluationReport.ts';

/** COCO's twelve figures, and every figure of each class. */
export function figuresBody(report: EvaluationReport): Html {
  const several = report.study.categories.length > 1;
  const scopes = several ? [{ name: 'Mean', ...report }, ...report.byCategory] : [{ name: 'Value', ...report }];
  const shown = several ? figureRows : figureRows.filter(({ group }) => group === 'coco');
  return html`<p>As the COCO benchmark has them, equal to pycocotools, to compare with other publications. IoU, the overlap of two boxes, is their common area divided by the area of both together. A dash: nothing of that size is marked.</p>
${table(
  'COCO figures',
  [{ head: 'Figure', isText: true }, ...scopes.map(({ name }) => ({ head: name })), { head: 'Meaning', isText: true }],
  shown.map(({ name, meaning, figureOf }) => [name, ...scopes.map((scope) => decimal(figureOf(scope))), meaning]),
)}`;
}
