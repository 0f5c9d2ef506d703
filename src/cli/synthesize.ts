import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import { TesescopeError } from '../errors.ts';
import { createDrawingPool } from '../platform/node/drawingPool.ts';
import { makeFolder } from '../platform/node/makeFolder.ts';
import { writeDrawnFields } from '../platform/node/writeDrawnFields.ts';
import { writeRaters } from '../platform/node/writeRaters.ts';
import { type BoxStyle, boxStyles } from '../synthesis/boxStyle.ts';
import type { DescribedField } from '../synthesis/datasetOfFields.ts';
import { planFields } from '../synthesis/field/planFields.ts';
import { wholeNumber } from './options/wholeNumber.ts';

interface SynthesizeOptions {
  readonly out: string;
  readonly images: number;
  readonly patients: number;
  readonly seed: number;
  readonly boxes: BoxStyle;
}

/** `tesescope synthesize`: drawn fields with known truth. */
export function synthesizeCommand(): Command {
  return new Command('synthesize')
    .description(
      'Draws microscope fields with sperm, cells and debris, their exact truth as dataset.json, and three drawn embryologists who err.',
    )
    .requiredOption('--out <dir>', 'folder for the images, dataset.json and raters/')
    .option('--images <n>', 'how many images', wholeNumber(1), 702)
    .option('--patients <n>', 'how many patients, each with a microscope and a sample of their own', wholeNumber(1), 30)
    .option('--seed <n>', 'the same seed draws the same images', wholeNumber(0), 1)
    .addOption(new Option('--boxes <style>', 'what boxes lie around').choices(boxStyles).default('head'))
    .addHelpText('after', example)
    .action(synthesize);
}

const example = `
Examples:
  $ tesescope synthesize --out drawn --images 60 --patients 6 --seed 7
  $ tesescope train --dataset drawn/dataset.json --out model
  $ tesescope detect drawn --model model/model.onnx --coco-truth drawn/dataset.json --coco-results results.json
  $ tesescope benchmark --raters drawn/raters/*.json --truth drawn/dataset.json --detections results.json

Boxes lie around heads with the near part of their halo, or around head and tail; the other box is the attribute wholeBox
or headBox. Every third patient's tissue is dense, 1680x1050, the others' fields are 640x400 or 640x480.
Ctrl-C stops early: the files then tell of the images that were finished.`;

async function synthesize({ out, images, patients, seed, boxes }: SynthesizeOptions): Promise<void> {
  if (patients > images) {
    const message = `--patients ${patients} must not be more than the number of images, ${images}.`;
    throw new TesescopeError('usage', message);
  }
  await makeFolder(out);
  const fields = await drawAll({ out, images, patients, seed, boxes });
  await writeRaters(fields, join(out, 'raters'), boxes, seed);
  const sperm = fields.reduce((sum, field) => sum + field.sperm.length, 0);
  process.stdout.write(`${fields.length} images with ${sperm} sperm: ${join(out, 'dataset.json')}\n`);
  if (fields.length < images) process.exitCode = 1;
}

/** Draws in all threads, with a bar; an interrupt ends it after the fields under way. */
async function drawAll({ out, images, patients, seed, boxes }: SynthesizeOptions): Promise<readonly DescribedField[]> {
  const pool = createDrawingPool({ images, patients, seed, folder: out });
  const bar = new SingleBar({ stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000 }, Presets.legacy);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  bar.start(images, 0);
  try {
    return await writeDrawnFields(planFields(images, patients, seed), out, {
      pool,
      boxes,
      onField: (stored) => bar.update(stored),
      signal: stop.signal,
    });
  } finally {
    bar.stop();
    process.removeListener('SIGINT', interrupt);
    await pool.close();
  }
}
