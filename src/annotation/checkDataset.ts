import type { Problem } from '../errors.ts';
import { annotationIds } from './checks/annotationIds.ts';
import { boxes } from './checks/boxes.ts';
import { categoryNames } from './checks/categoryNames.ts';
import type { Check } from './checks/check.ts';
import { danglingIds } from './checks/danglingIds.ts';
import { duplicateBoxes } from './checks/duplicateBoxes.ts';
import { duplicateImages } from './checks/duplicateImages.ts';
import { imageFiles } from './checks/imageFiles.ts';
import { imageIds } from './checks/imageIds.ts';
import type { Dataset } from './dataset.ts';
import type { ImageInspections } from './imageInspection.ts';

const checks: readonly Check[] = [
  imageIds,
  imageFiles,
  duplicateImages,
  categoryNames,
  annotationIds,
  danglingIds,
  boxes,
  duplicateBoxes,
];

/**
 * Everything that is wrong with a dataset, or looks so.
 *
 * @param file the dataset's, for the places
 * @param inspections of the images that were opened; without them images are not judged
 */
export function checkDataset(
  dataset: Dataset,
  file: string,
  inspections: ImageInspections = new Map(),
): readonly Problem[] {
  return checks.flatMap((check) => check(dataset, file, inspections));
}
