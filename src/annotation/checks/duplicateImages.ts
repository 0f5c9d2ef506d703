import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { findNearDuplicates } from '../duplicates/findNearDuplicates.ts';
import { groupPairs } from '../duplicates/groupPairs.ts';
import { type ImageInspections, openedImages } from '../imageInspection.ts';
import { repeated } from './repeated.ts';

/** How many images of a group a message names. */
const NAMED = 6;

/** Images of the same content, and images that look alike. */
export function duplicateImages({ images }: Dataset, file: string, inspections: ImageInspections): readonly Problem[] {
  const names = new Map(images.map(({ id, fileName }) => [id, fileName]));
  const list = (ids: readonly number[]): string => {
    const named = ids.slice(0, NAMED).map((id) => names.get(id) ?? `image ${id}`);
    return named.join(', ') + (ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '');
  };
  const opened = openedImages(inspections);
  const copies = repeated(opened, ([, { contentHash }]) => contentHash).map((group) => group.map(([id]) => id));
  const surplus = new Set(copies.flatMap(([, ...others]) => others));
  const distinct = opened.filter(([id]) => !surplus.has(id));
  const alike = groupPairs(findNearDuplicates(new Map(distinct.map(([id, seen]) => [id, seen.perceptualHash]))));
  return [
    ...copies.map((ids): Problem => {
      const message = `the same image ${ids.length} times: ${list(ids)}`;
      return { severity: 'error', code: 'image-twice', message, place: { file, at: `image ${ids[0]}` } };
    }),
    ...alike.map((ids): Problem => {
      const message = `${ids.length} images look alike: ${list(ids)}: keep them on one side of a split`;
      return { severity: 'warning', code: 'images-alike', message, place: { file, at: `image ${ids[0]}` } };
    }),
  ];
}
