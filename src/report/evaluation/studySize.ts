import type { Dataset } from '../../annotation/dataset.ts';
import { patientGroups } from '../../evaluation/patientGroups.ts';

/** What was looked at. */
export interface StudySize {
  readonly images: number;
  /** Images in which there is nothing to find. */
  readonly imagesWithoutTruth: number;
  /** Known patients. */
  readonly patients: number;
  /** What the bootstrap draws: patients, and images without one. */
  readonly groups: number;
  /** Things to be found. */
  readonly truths: number;
  /** Regions that count neither way. */
  readonly crowds: number;
  readonly detections: number;
  /** Of the things to be found; all there are where nothing is marked. */
  readonly categories: readonly string[];
}

export function studySize({ images, categories, annotations }: Dataset, detections: number): StudySize {
  const things = annotations.filter(({ isCrowd }) => !isCrowd);
  const withTruth = new Set(things.map(({ imageId }) => imageId));
  const marked = categories.filter(({ id }) => things.some(({ categoryId }) => categoryId === id));
  const ids = images.map(({ id }) => id);
  return {
    images: images.length,
    imagesWithoutTruth: ids.filter((id) => !withTruth.has(id)).length,
    patients: new Set(images.flatMap(({ patient }) => patient ?? [])).size,
    groups: patientGroups(images, ids).length,
    truths: things.length,
    crowds: annotations.length - things.length,
    detections,
    categories: (marked.length > 0 ? marked : categories).map(({ name }) => name),
  };
}
