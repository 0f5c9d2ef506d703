import type { DatasetImage } from '../../annotation/dataset.ts';
import { meanPrecision } from '../averagePrecision.ts';
import { groupIntoCells, rowsOfCell } from '../groupIntoCells.ts';
import { foundIou, reportCriteria } from '../matchCriteria.ts';
import type { CategoryMatches } from '../matches.ts';
import { meanOfKnown } from '../meanOfKnown.ts';
import type { RankedStudy } from '../rankStudy.ts';
import type { FoundTruths } from './foundTruths.ts';
import { type TableRow, tableRow } from './tableRow.ts';

/** How well the detector does on the images of one kind. */
export interface ImageTableRow extends TableRow {
  readonly images: number;
  /** Means over categories; -1 where there is no truth. */
  readonly AP50: number;
  readonly AP30: number;
}

/**
 * A row for each kind of image, in the order of their names; images without a name are left out.
 *
 * @param categories of the study, matched by `reportCriteria`
 */
export function imageTable(
  images: readonly DatasetImage[],
  study: RankedStudy,
  categories: readonly CategoryMatches[],
  found: FoundTruths,
  nameOf: (image: DatasetImage) => string | undefined,
): readonly ImageTableRow[] {
  const places = new Map(study.imageIds.map((id, place) => [id, place]));
  const groups = new Map<string, number[]>();
  for (const image of images) {
    const name = nameOf(image);
    if (name === undefined) continue;
    const group = groups.get(name) ?? [];
    group.push(places.get(image.id)!);
    groups.set(name, group);
  }
  const precisionOf = categories.map((matches) => subsetPrecision(matches, study.imageIds.length));
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, group]) => {
      const precisionAt = (iou: number) => meanOfKnown(precisionOf.map((each) => each(group, iou)));
      return {
        ...groupRow(name, group, study, found),
        images: group.length,
        AP50: precisionAt(0.5),
        AP30: precisionAt(foundIou),
      };
    });
}

function groupRow(name: string, group: readonly number[], study: RankedStudy, found: FoundTruths): TableRow {
  const rows = group.flatMap((place) => study.categories.flatMap(({ truthRowsOf }) => [...truthRowsOf(place)]));
  const truths = rows.filter((row) => !study.annotations[row]!.isCrowd);
  const count = (flags: Uint8Array) => truths.reduce((sum, row) => sum + flags[row]!, 0);
  return tableRow(name, truths.length, count(found.byOverlap), count(found.byCentre));
}

/** Average precision over some of the images. */
function subsetPrecision(
  matches: CategoryMatches,
  imageCount: number,
): (group: readonly number[], iou: number) => number {
  const cells = groupIntoCells(matches.images, imageCount);
  return (group, iou) => {
    const total = group.reduce((sum, image) => sum + matches.truthCounts[0]![image]!, 0);
    const places = Int32Array.from(group.flatMap((image) => [...rowsOfCell(cells, image)])).sort();
    const outcomes = matches.outcomes[0]![reportCriteria.ious.indexOf(iou)]!;
    return meanPrecision(
      Uint8Array.from(places, (place) => outcomes[place]!),
      total,
    );
  };
}
