import type { ImageTableRow } from '../../evaluation/tables/imageTable.ts';
import type { TableRow } from '../../evaluation/tables/tableRow.ts';
import { type Html, html } from '../html/html.ts';
import { intervalBar } from '../html/intervalBar.ts';
import { between, decimal, percent } from '../html/numbers.ts';
import { type Row, table } from '../html/table.ts';
import type { EvaluationReport } from './evaluationReport.ts';
import { thingName } from './thingName.ts';

/** A table for each way in which the truth tells images or things apart. */
export function groupsBody({ tables, study }: EvaluationReport): Html {
  const things = thingName(study.categories);
  return html`<p>Whom does the detector serve worse? Each row has the share found (overlap of 0.3 or more, whatever the score) with its exact 95 % interval. Rows with fewer than 20 ${things} are marked <span class="few">few</span>: they say little.</p>
${imageTable('By tissue (stratum)', tables.stratum, things)}${truthTable('By phenotype', tables.phenotype, things)}${truthTable(`By size of the box (a third of the ${things} each)`, tables.size, things)}${imageTable('By patient', tables.patient, things)}${untold(tables)}`;
}

function imageTable(caption: string, rows: readonly ImageTableRow[], things: string): Html {
  if (rows.length === 0) return html``;
  return table(
    caption,
    [...columns(things), { head: 'AP, overlap 0.3' }, { head: 'AP50' }, { head: 'Images' }],
    rows.map((row) => [...cells(row), decimal(row.AP30), decimal(row.AP50), row.images]),
  );
}

function truthTable(caption: string, rows: readonly TableRow[], things: string): Html {
  return rows.length === 0 ? html`` : table(caption, columns(things), rows.map(cells));
}

function columns(things: string) {
  return [
    { head: 'Group', isText: true },
    { head: `Marked ${things}` },
    { head: 'Found' },
    { head: '95 % interval' },
    { head: '0 to 100 %', isText: true },
    { head: 'Found, by centre' },
  ];
}

function cells({ name, truths, isSmall, recall30, recall30Exact, centreRecall }: TableRow): Row {
  return [
    html`${name}${isSmall ? html` <span class="few">few</span>` : ''}`,
    truths,
    percent(recall30),
    between(recall30Exact, percent),
    intervalBar(recall30, recall30Exact),
    percent(centreRecall),
  ];
}

/** What the truth does not tell is said, so that nobody looks for it in vain. */
function untold({ stratum, phenotype, patient }: EvaluationReport['tables']): Html {
  const lacking = [
    ...(stratum.length === 0 ? ['tissue (images[].stratum)'] : []),
    ...(phenotype.length === 0 ? ['phenotypes (annotations[].phenotype)'] : []),
    ...(patient.length === 0 ? ['patients (images[].patient, or --groups)'] : []),
  ];
  return lacking.length === 0
    ? html``
    : html`<p class="note">The truth tells nothing of ${lacking.join(', ')}: there is no table for it.</p>
`;
}
