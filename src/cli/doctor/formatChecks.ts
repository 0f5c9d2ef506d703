import { formatTable } from '../../evaluation/formatTable.ts';
import type { Check } from './check.ts';

const marks: Readonly<Record<Check['state'], string>> = { present: '✓', missing: '✗', absent: '-' };

/** A line a check, its mark first, and what it comes to. */
export function formatChecks(checks: readonly Check[]): string {
  const rows = checks.map(({ name, state, detail }) => [marks[state], name, detail.replaceAll(/\s*\n\s*/g, ' ')]);
  const missing = checks.filter(({ state }) => state === 'missing').map(({ name }) => name);
  const end = missing.length === 0 ? 'All that is needed is there.' : `Missing: ${missing.join(', ')}.`;
  return `${formatTable(rows)}${end}\n`;
}
