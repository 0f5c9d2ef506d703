import type { Dataset } from '../../annotation/dataset.ts';
import { TesescopeError } from '../../errors.ts';
import { parseCocoResults } from '../../evaluation/cocoResults.ts';
import { parseGroups } from '../../evaluation/groups/parseGroups.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { readText } from '../../platform/node/readText.ts';

/**
 * The truth, with the groups of a file where one is named.
 *
 * @throws TesescopeError `refused` where there is no image or no category, else as `readDataset`, `readText` and
 *   `parseGroups`
 */
export async function readTruth(truth: string, groups?: string): Promise<Dataset> {
  const dataset = await readDataset(truth);
  checkTruth(dataset, truth);
  if (groups === undefined) return dataset;
  const { value, problems } = parseGroups(await readText(groups), groups, dataset);
  printNotes(problems);
  return value;
}

/**
 * Detections made for the truth.
 *
 * @throws TesescopeError as `readText` and `parseCocoResults`
 */
export async function readDetections(file: string, dataset: Dataset): Promise<readonly ImageDetection[]> {
  const { value, problems } = parseCocoResults(await readText(file), file, dataset);
  printNotes(problems);
  if (value.length === 0) process.stderr.write(`${file}: there is no detection: everything counts as missed\n`);
  return value;
}

function checkTruth({ images, categories, annotations }: Dataset, file: string): void {
  const lacking = images.length === 0 ? 'images' : categories.length === 0 ? 'categories' : undefined;
  if (lacking !== undefined) {
    const message = `${file} lists no ${lacking}, so that nothing can be measured; name the truth that the detections were made for`;
    throw new TesescopeError('refused', message, { place: { file } });
  }
  if (annotations.length > 0) return;
  process.stderr.write(`${file}: nothing is marked: only false alarms can be measured\n`);
}

function printNotes(problems: ReturnType<typeof parseGroups>['problems']): void {
  for (const { place, message } of problems) {
    process.stderr.write(`${[place.file, place.at].filter((part) => part !== undefined).join(': ')}: ${message}\n`);
  }
}
