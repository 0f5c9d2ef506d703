import type { Dataset } from '../../annotation/dataset.ts';
import { labelStyleOf, labelStyleWords } from '../../annotation/labelStyle.ts';
import { categoryIds } from '../../detection/categoryIds.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { TesescopeError } from '../../errors.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { reportError } from '../reportError.ts';
import type { DetectArguments } from './detectArguments.ts';

/** The dataset whose images are looked at, to be measured against it. */
export interface Truth {
  readonly file: string;
  readonly dataset: Dataset;
  /** From the model's class ids to the dataset's category ids. */
  readonly categoryIds: ReadonlyMap<number, number>;
  readonly resultsFile: string;
}

/**
 * The truth that arguments name, if they do.
 *
 * @throws TesescopeError `usage` where only one of the two files is given, else what `readDataset` and `categoryIds` throw.
 */
export async function readTruth(
  { cocoTruth, cocoResults }: Pick<DetectArguments, 'cocoTruth' | 'cocoResults'>,
  { classes, labelStyle }: Pick<ModelMetadata, 'classes' | 'labelStyle'>,
): Promise<Truth | undefined> {
  if (cocoTruth === undefined && cocoResults === undefined) return undefined;
  if (cocoTruth === undefined || cocoResults === undefined) {
    throw new TesescopeError('usage', '--coco-truth and --coco-results go together: give both.');
  }
  const dataset = await readDataset(cocoTruth);
  const ids = categoryIds(classes, dataset.categories);
  const strangers = classes.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  if (strangers.length > 0) {
    reportError(`${cocoTruth} has no category ${strangers.join(', ')}: such detections are not in ${cocoResults}.`);
  }
  const style = labelStyleOf(dataset);
  if (style !== undefined && labelStyle !== undefined && style !== labelStyle) {
    const message = `${cocoTruth} has boxes around ${labelStyleWords[style]}, the model around ${labelStyleWords[labelStyle]}: measured against each other they say little.`;
    reportError(message);
  }
  return { file: cocoTruth, dataset, categoryIds: ids, resultsFile: cocoResults };
}
