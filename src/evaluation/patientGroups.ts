import type { DatasetImage } from '../annotation/dataset.ts';

/**
 * Places in `imageIds` of the images of each patient; an image without a patient is a group of its own.
 */
export function patientGroups(images: readonly DatasetImage[], imageIds: readonly number[]): number[][] {
  const patients = new Map(images.map(({ id, patient }) => [id, patient]));
  const groups = new Map<string | number, number[]>();
  imageIds.forEach((id, place) => {
    const key = patients.get(id) ?? id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  });
  return [...groups.values()];
}
