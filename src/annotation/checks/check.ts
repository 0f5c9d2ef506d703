import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import type { ImageInspections } from '../imageInspection.ts';

/**
 * Looks for one kind of fault.
 *
 * @param file the dataset's, for the places
 * @param inspections of the images that were opened; empty where none was
 */
export type Check = (dataset: Dataset, file: string, inspections: ImageInspections) => readonly Problem[];
