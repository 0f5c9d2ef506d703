import { errorKinds } from '../../evaluation/errorKinds/errorKind.ts';
import { type Html, html } from '../html/html.ts';
import { decimal, signed } from '../html/numbers.ts';
import { table } from '../html/table.ts';
import { errorTexts } from './errorTexts.ts';
import type { EvaluationReport } from './evaluationReport.ts';

/** How often each kind of error occurs, and what mending it would give. */
export function errorsBody({ errors }: EvaluationReport): Html {
  const most = Math.max(...errorKinds.map((kind) => errors[kind].gain));
  const rows = errorKinds.map((kind) => {
    const { count, AP50IfMended, gain } = errors[kind];
    return [
      html`${errorTexts[kind].title}<br><span class="meaning">${errorTexts[kind].meaning}</span>`,
      count,
      decimal(AP50IfMended),
      signed(gain),
      gainBar(gain, most),
    ];
  });
  return html`<p>Where would work pay? The last columns say how AP50 would rise if errors of one kind, and no others, were mended (TIDE, Bolya et al. 2020). Detections of every score are counted, also those that no threshold would show.</p>
<div class="stacked">${table(
    'Kinds of error at an overlap of 0.5',
    [
      { head: 'Kind', isText: true },
      { head: 'Number' },
      { head: 'AP50 if mended' },
      { head: 'Gain' },
      { head: 'Gain, drawn', isText: true },
    ],
    rows,
  )}</div>`;
}

function gainBar(gain: number, most: number): Html {
  const width = most === 0 ? 0 : (120 * gain) / most;
  return html`<svg class="bar" width="120" height="14" viewBox="0 0 120 14" aria-hidden="true"><rect class="gain" y="3" width="${width.toFixed(1)}" height="8"/><line x1="0.5" x2="0.5" y1="0" y2="14" class="whole"/></svg>`;
}
