import type { Dataset } from '../../annotation/dataset.ts';
import { describeSummary, summarize } from './summarize.ts';

/** Says what a written dataset holds: a line for people, or JSON. */
export function printSummary(out: string, dataset: Dataset, json: boolean | undefined): void {
  const summary = summarize(dataset);
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${out}: ${describeSummary(summary)}\n`);
}
