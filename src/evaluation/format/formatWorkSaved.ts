import { formatTable } from '../formatTable.ts';
import type { WorkSaved } from '../workSaved/workSaved.ts';

/** How far down the order of the scores one must look. */
export function formatWorkSaved(what: string, { items, sperm, until }: WorkSaved): string {
  const rows = until.map(({ share, looks, randomLooks, saved }) => [
    `  ${(share * 100).toFixed(0)} % of ${sperm}`,
    looks === undefined ? 'not reached' : count(looks),
    randomLooks === undefined ? '-' : count(randomLooks),
    saved === undefined ? '-' : `${(saved * 100).toFixed(0)} %`,
  ]);
  const head = ['  until one has seen', `${what}, best first`, 'in random order', 'saved'];
  return `Work saved: ${items} ${what} in the order of their scores\n${formatTable([head, ...rows])}`;
}

function count(looks: number): string {
  return Number.isInteger(looks) ? String(looks) : looks.toFixed(1);
}
