import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Dataset } from '../../annotation/dataset.ts';
import { findNearDuplicates, type ImagePair } from '../../annotation/duplicates/findNearDuplicates.ts';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { openedImages } from '../../annotation/imageInspection.ts';
import { splitDataset } from '../../annotation/split/splitDataset.ts';
import { writeFolder } from '../../platform/node/dataset/writeFolder.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { openImages } from './openImages.ts';
import { printProblems } from './printProblems.ts';
import { describeSummary, summarize } from './summarize.ts';

interface SplitCommandOptions {
  readonly out: string;
  readonly images?: string;
  readonly group: string;
  readonly fractions: readonly [number, number, number];
  readonly seed: number;
  readonly paper?: true;
  readonly json?: true;
}

/** `tesescope dataset split`: training, validation and test sets that share no patient. */
export function splitCommand(): Command {
  return new Command('split')
    .description('Splits a dataset into train.json, validation.json and test.json; patients stay on one side.')
    .argument('<dataset>', 'a COCO JSON file')
    .requiredOption('--out <dir>', 'where to write them')
    .option('--images <dir>', 'where the images are; with it, images that look alike may not cross the split')
    .option(
      '--group <field>',
      'what stays on one side: patient, stratum, an attribute of the images, or image',
      'patient',
    )
    .option('--fractions <shares>', 'of training, validation and test, by commas', parseFractions, [0.8, 0.1, 0.1])
    .option('--seed <n>', 'the same seed gives the same split', parseSeed, 0)
    .option('--paper', 'split by image and let images that look alike cross, as the paper seems to have done')
    .option('--json', 'print the split as JSON')
    .addHelpText('after', examples)
    .action(runSplit);
}

const examples = `
Examples:
  $ tesescope dataset split dataset.json --images photographs --out split
  $ tesescope dataset split dataset.json --group slide --fractions 0.7,0.15,0.15 --seed 7 --out split
  $ tesescope dataset split dataset.json --paper --out split`;

async function runSplit(file: string, options: SplitCommandOptions): Promise<void> {
  const dataset = await readDataset(file);
  const alike = options.images === undefined ? [] : await findAlike(dataset, options.images);
  if (options.images === undefined) {
    process.stderr.write(
      `note: ${file}: images that look alike were not looked for; name their folder with --images\n`,
    );
  }
  const { fractions, seed, paper = false } = options;
  const group = paper ? 'image' : options.group;
  const { value, problems } = splitDataset(dataset, file, { fractions, seed, group, alike, mayCross: paper });
  printProblems(problems);
  const sides = Object.entries(value) as [string, Dataset][];
  await writeFolder(
    options.out,
    sides.map(([name, side]) => ({ file: `${name}.json`, text: writeCoco(side) })),
  );
  const summaries = sides.map(([name, side]) => [name, summarize(side)] as const);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(Object.fromEntries(summaries))}\n`
      : summaries
          .map(([name, summary]) => `${join(options.out, `${name}.json`)}: ${describeSummary(summary)}\n`)
          .join(''),
  );
}

async function findAlike(dataset: Dataset, imagesFolder: string): Promise<readonly ImagePair[]> {
  const inspections = await openImages(dataset, imagesFolder);
  printProblems(
    [...inspections.values()].flatMap((seen) =>
      'fault' in seen
        ? [{ severity: 'error', code: 'image-unusable', message: seen.fault, place: { file: imagesFolder } } as const]
        : [],
    ),
  );
  return findNearDuplicates(new Map(openedImages(inspections).map(([id, seen]) => [id, seen.perceptualHash])));
}

function parseFractions(text: string): readonly number[] {
  const fractions = text.split(',').map(Number);
  if (fractions.length === 3 && fractions.every((fraction) => fraction >= 0)) return fractions;
  throw new InvalidArgumentError('Give three shares that sum to 1, for instance 0.8,0.1,0.1.');
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(seed)) return seed;
  throw new InvalidArgumentError('Give a whole number.');
}
