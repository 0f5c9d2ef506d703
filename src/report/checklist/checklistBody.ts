import { type Html, html } from '../html/html.ts';
import { table } from '../html/table.ts';
import type { Answer, Answers, ChecklistItem } from './checklistItem.ts';
import { claim2024 } from './claim2024.ts';
import { stardAi } from './stardAi.ts';

/** Both checklists, filled in as far as the run knows, with a line to write on for the rest. */
export function checklistBody(claim: Answers, stard: Answers): Html {
  return html`<p>What a publication should tell, by two guidelines. What this run knows is filled in; the lines are for a person to write on. The items are put in our own words: <a href="https://doi.org/10.1148/ryai.240300">CLAIM, 2024 update</a> and <a href="https://doi.org/10.1038/s41591-025-03953-8">STARD-AI</a> have the authoritative ones.</p>
<h3>CLAIM (2024 update), for artificial intelligence in medical imaging</h3>
${checklist('Items of CLAIM', claim2024, claim)}<h3>STARD-AI, for studies of diagnostic accuracy</h3>
${checklist('Items of STARD-AI', stardAi, stard)}`;
}

function checklist(caption: string, list: readonly ChecklistItem[], answers: Answers): Html {
  return html`<div class="checklist">${table(
    caption,
    [
      { head: 'Item', isText: true },
      { head: 'Asks for', isText: true },
      { head: 'This run', isText: true },
    ],
    list.map(({ number, text }) => [number, text, answer(answers[number])]),
  )}</div>`;
}

function answer(known: Answer | undefined): Html {
  const line = known?.isWhole ? '' : html`<span class="write"><span class="hidden">to be written</span></span>`;
  return html`${known?.text}${line}`;
}
