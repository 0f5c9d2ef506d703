import { checklistBody } from '../checklist/checklistBody.ts';
import { html } from '../html/html.ts';
import { page, type Section } from '../html/page.ts';
import type { Provenance } from '../provenance.ts';
import { provenanceBody } from '../provenanceBody.ts';
import { comparisonBody } from './comparisonBody.ts';
import { curvesBody } from './curvesBody.ts';
import { errorsBody } from './errorsBody.ts';
import { evaluationAnswers } from './evaluationAnswers.ts';
import type { EvaluationReport } from './evaluationReport.ts';
import { figuresBody } from './figuresBody.ts';
import { type Gallery, galleryBody } from './galleryBody.ts';
import { groupsBody } from './groupsBody.ts';
import { pointsBody } from './pointsBody.ts';
import { shortBody } from './shortBody.ts';

/** An evaluation as one page of HTML for people, that needs no network and no script. */
export function evaluationPage(report: EvaluationReport, provenance: Provenance, gallery: Gallery): string {
  const { claim, stard } = evaluationAnswers(report, provenance);
  const { comparison } = report;
  const sections: readonly Section[] = [
    { id: 'short', title: 'In short', body: shortBody(report) },
    { id: 'thresholds', title: 'Thresholds', body: pointsBody(report) },
    { id: 'curves', title: 'Curves', body: curvesBody(report) },
    { id: 'groups', title: 'Groups', body: groupsBody(report) },
    { id: 'errors', title: 'Kinds of error', body: errorsBody(report) },
    { id: 'gallery', title: 'What the errors look like', body: galleryBody(gallery) },
    ...(comparison ? [{ id: 'comparison', title: 'Beside other detections', body: comparisonBody(comparison) }] : []),
    { id: 'figures', title: 'COCO figures', body: figuresBody(report) },
    { id: 'making', title: 'How it was made', body: provenanceBody(provenance) },
    { id: 'checklist', title: 'Checklist for publication', body: checklistBody(claim, stard) },
  ];
  const detections = provenance.inputs.find(({ role }) => role === 'detections')?.name;
  const truth = provenance.inputs.find(({ role }) => role === 'truth')?.name;
  return page({
    title: 'Detections measured against the truth',
    lead: html`<p class="lead">${detections} against ${truth}, ${provenance.madeAt.slice(0, 10)}</p>`,
    sections,
    foot: html`<p>${provenance.program.name} ${provenance.program.version}. Not validated for clinical use.</p>`,
  });
}
