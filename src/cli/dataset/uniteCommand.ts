import { dirname, relative, sep } from 'node:path';
import { Command } from 'commander';
import { writeCoco } from '../../annotation/formats/coco/writeCoco.ts';
import { labelStyleOf } from '../../annotation/labelStyle.ts';
import { type DatasetPart, uniteDatasets } from '../../annotation/uniteDatasets.ts';
import { TesescopeError } from '../../errors.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { printSummary } from './printSummary.ts';

interface UniteCommandOptions {
  readonly out: string;
  readonly images?: readonly string[];
  readonly json?: true;
}

/** `tesescope dataset unite`: several datasets as one, to train on. */
export function uniteCommand(): Command {
  return new Command('unite')
    .description('Makes one dataset of several, to train on all of them.')
    .argument('<dataset...>', 'COCO JSON files')
    .requiredOption('--out <file>', 'the dataset to write: COCO JSON; it names images from its own folder')
    .option('--images <dir...>', 'the folder of each dataset’s images, in the same order (default: the dataset’s own)')
    .option('--json', 'print what is in it as JSON')
    .addHelpText('after', examples)
    .action(runUnite);
}

const examples = `
Examples:
  $ tesescope dataset unite clinic/train.json drawn/dataset.json --out all.json
  $ tesescope dataset unite a.json b.json --images photos/a photos/b --out both.json
  $ tesescope train --dataset all.json --validation clinic/validation.json --out runs/all

Classes are the same where their names are. Patients of one name count as one patient. Images stay where they are.`;

async function runUnite(files: readonly string[], { out, images, json }: UniteCommandOptions): Promise<void> {
  if (images !== undefined && images.length !== files.length) {
    const message = `--images names ${images.length} folders for ${files.length} datasets: name one for each, in the same order.`;
    throw new TesescopeError('usage', message);
  }
  const parts: DatasetPart[] = [];
  for (const [index, file] of files.entries()) {
    const folder = relative(dirname(out), images?.[index] ?? dirname(file));
    parts.push({ file, dataset: await readDataset(file), folder: folder.split(sep).join('/') });
  }
  const dataset = uniteDatasets(parts);
  await writeFileAtomically(out, writeCoco(dataset));
  const silent = parts.find((part) => labelStyleOf(part.dataset) === undefined);
  if (silent !== undefined) {
    const note = `${silent.file} does not say what its boxes lie around; say it to train by --label-style`;
    process.stderr.write(`note: ${note}\n`);
  }
  printSummary(out, dataset, json);
}
