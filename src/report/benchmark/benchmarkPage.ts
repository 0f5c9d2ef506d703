import { checklistBody } from '../checklist/checklistBody.ts';
import { html } from '../html/html.ts';
import { page } from '../html/page.ts';
import type { Provenance } from '../provenance.ts';
import { provenanceBody } from '../provenanceBody.ts';
import { agreementBody } from './agreementBody.ts';
import { benchmarkAnswers } from './benchmarkAnswers.ts';
import type { BenchmarkReport } from './benchmarkReport.ts';
import { benchmarkShortBody } from './benchmarkShortBody.ts';
import { differencesBody } from './differencesBody.ts';
import { resultsBody } from './resultsBody.ts';

/** A benchmark as one page of HTML for people, that needs no network and no script. */
export function benchmarkPage(report: BenchmarkReport, provenance: Provenance): string {
  const { claim, stard } = benchmarkAnswers(report, provenance);
  return page({
    title: 'A model beside the laboratory’s own raters',
    lead: html`<p class="lead">${report.raters.map(({ name }) => name).join(', ')} and the model, ${provenance.madeAt.slice(0, 10)}</p>`,
    sections: [
      { id: 'short', title: 'In short', body: benchmarkShortBody(report) },
      { id: 'differences', title: 'Is the model as good?', body: differencesBody(report) },
      { id: 'results', title: 'Side by side', body: resultsBody(report) },
      { id: 'agreement', title: 'Agreement', body: agreementBody(report) },
      { id: 'making', title: 'How it was made', body: provenanceBody(provenance) },
      { id: 'checklist', title: 'Checklist for publication', body: checklistBody(claim, stard) },
    ],
    foot: html`<p>${provenance.program.name} ${provenance.program.version}. Not validated for clinical use.</p>`,
  });
}
