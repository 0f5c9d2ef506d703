import type { Annotation } from '../../annotation/dataset.ts';
import type { FoundTruths } from './foundTruths.ts';
import { type TableRow, tableRow } from './tableRow.ts';

/**
 * A row for each kind of truth, in the order of their names; crowds and truths without a name are left out.
 * There is no precision: a false alarm is of no kind.
 */
export function truthTable(
  annotations: readonly Annotation[],
  found: FoundTruths,
  nameOf: (annotation: Annotation) => string | undefined,
): readonly TableRow[] {
  const counts = new Map<string, { truths: number; found: number; foundByCentre: number }>();
  annotations.forEach((annotation, row) => {
    const name = annotation.isCrowd ? undefined : nameOf(annotation);
    if (name === undefined) return;
    const count = counts.get(name) ?? { truths: 0, found: 0, foundByCentre: 0 };
    count.truths++;
    count.found += found.byOverlap[row]!;
    count.foundByCentre += found.byCentre[row]!;
    counts.set(name, count);
  });
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, { truths, found: hits, foundByCentre }]) => tableRow(name, truths, hits, foundByCentre));
}
