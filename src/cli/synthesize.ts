import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { TesescopeError } from '../errors.ts';
import { writeDrawnFields } from '../platform/node/writeDrawnFields.ts';
import { planFields } from '../synthesis/field/planFields.ts';

interface SynthesizeOptions {
  readonly out: string;
  readonly images: number;
  readonly patients: number;
  readonly seed: number;
}

/** `tesescope synthesize`: drawn fields with known truth. */
export function synthesizeCommand(): Command {
  return new Command('synthesize')
    .description('Draws phase-contrast fields with sperm, cells and debris, and their exact truth as dataset.json.')
    .requiredOption('--out <dir>', 'folder for the images and dataset.json')
    .option('--images <n>', 'how many images', wholeNumber, 702)
    .option('--patients <n>', 'how many patients, each with a microscope and a sample of their own', wholeNumber, 30)
    .option('--seed <n>', 'the same seed draws the same images', wholeNumber, 1)
    .addHelpText('after', example)
    .action(synthesize);
}

const example = `
Example:
  $ tesescope synthesize --out drawn --images 60 --patients 6 --seed 7
  $ tesescope train --dataset drawn/dataset.json --out model

Boxes lie around heads with the near part of their halo; the attribute wholeBox takes in the tail.
Ctrl-C stops early: dataset.json then tells of the images that were finished.`;

async function synthesize({ out, images, patients, seed }: SynthesizeOptions): Promise<void> {
  if (patients < 1 || patients > images) {
    const message = `--patients ${patients} must lie between 1 and the number of images, ${images}.`;
    throw new TesescopeError('usage', message);
  }
  const bar = new SingleBar({ stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000 }, Presets.legacy);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  bar.start(images, 0);
  try {
    const fields = await writeDrawnFields(
      planFields(images, patients, seed),
      out,
      (stored) => bar.update(stored),
      stop.signal,
    );
    const sperm = fields.reduce((sum, field) => sum + field.sperm.length, 0);
    process.stdout.write(`${fields.length} images with ${sperm} sperm: ${join(out, 'dataset.json')}\n`);
    if (fields.length < images) process.exitCode = 1;
  } finally {
    bar.stop();
    process.removeListener('SIGINT', interrupt);
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number >= 2 ** 32) throw new InvalidArgumentError('Give a whole number below 4294967296.');
  return number;
}
