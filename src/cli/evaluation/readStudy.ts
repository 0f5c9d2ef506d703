import type { Dataset } from '../../annotation/dataset.ts';
import { parseCocoResults } from '../../evaluation/cocoResults.ts';
import { parseGroups } from '../../evaluation/groups/parseGroups.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { readText } from '../../platform/node/readText.ts';

/**
 * The truth, with the groups of a file where one is named.
 *
 * @throws TesescopeError as `readDataset`, `readText` and `parseGroups`
 */
export async function readTruth(truth: string, groups?: string): Promise<Dataset> {
  const dataset = await readDataset(truth);
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
  return value;
}

function printNotes(problems: ReturnType<typeof parseGroups>['problems']): void {
  for (const { place, message } of problems) {
    process.stderr.write(`${[place.file, place.at].filter((part) => part !== undefined).join(': ')}: ${message}\n`);
  }
}
