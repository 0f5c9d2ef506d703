import { dirname, extname, join } from 'node:path';
import { Command, Option } from 'commander';
import { TesescopeError } from '../../errors.ts';
import type { Correction } from '../../image/correction/correction.ts';
import { parseSteps } from '../../image/correction/parseSteps.ts';
import { cachedImages } from '../../platform/node/cachedImages.ts';
import { encodeImage } from '../../platform/node/encodeImage.ts';
import { readDataset } from '../../platform/node/readDataset.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { type AugmentationSet, augmentationSets } from '../../training/augmentation/augment.ts';
import type { Sample } from '../../training/augmentation/sample.ts';
import { contactSheet } from '../../training/contactSheet.ts';
import { trainedClasses, trainingExamples } from '../../training/trainingExample.ts';
import { plannedStep } from '../../training/trainingPlan.ts';
import { sampleScale, trainingSample } from '../../training/trainingSample.ts';
import { paperSettings, smallObjectSettings } from '../../training/trainingSettings.ts';
import { wholeNumber } from '../options/wholeNumber.ts';

interface PreviewCommandOptions {
  readonly out: string;
  readonly images?: string;
  readonly preset: 'paper' | 'small-object';
  readonly augmentation?: AugmentationSet;
  readonly size: number;
  readonly sample?: number;
  readonly count: number;
  readonly seed: number;
  readonly correct?: Correction;
}

/** `tesescope dataset preview`: what training will see, as one picture. */
export function previewCommand(): Command {
  return new Command('preview')
    .description('Draws what training will see first, augmented, with its boxes, as one picture.')
    .argument('<dataset>', 'a COCO JSON file')
    .requiredOption('--out <file>', 'the picture: .png or .jpg')
    .option('--images <dir>', 'folder of the images (default: the dataset’s own)')
    .addOption(
      new Option('--preset <name>', 'of the training').choices(['paper', 'small-object']).default('small-object'),
    )
    .addOption(
      new Option('--augmentation <set>', 'how images are varied (default: the preset’s)').choices(augmentationSets),
    )
    .option('--size <pixels>', 'the model’s input side', wholeNumber(1), 640)
    .option('--sample <pixels>', 'side of what a training step sees (small-object; default: 320)', wholeNumber(1))
    .option('--correct <steps>', 'steps for every image before all else, as in training', (text) => parseSteps(text))
    .option('--count <n>', 'samples', wholeNumber(1), 16)
    .option('--seed <n>', 'of the training', wholeNumber(0), 1)
    .addHelpText('after', examples)
    .action(preview);
}

const examples = `
Examples:
  $ tesescope dataset preview lab.json --images photos --out preview.png
  $ tesescope dataset preview lab.json --augmentation paper --count 25 --seed 7 --out preview.jpg

Classes differ by colour; red is what is marked as not sperm. Crowds and boxes that are mostly cut off are grey: they
teach nothing. The model’s --size decides how large things are shown.`;

async function preview(file: string, options: PreviewCommandOptions): Promise<void> {
  const extension = extname(options.out).toLowerCase();
  if (!['.png', '.jpg', '.jpeg'].includes(extension)) {
    throw new TesescopeError('usage', `--out ${options.out}: it must end in .png or .jpg.`);
  }
  const dataset = await readDataset(file);
  if (dataset.images.length === 0) {
    throw new TesescopeError('refused', `${file} holds no images: there is nothing to see.`, { place: { file } });
  }
  const defaults = options.preset === 'paper' ? paperSettings : smallObjectSettings;
  const side = options.preset === 'paper' ? options.size : (options.sample ?? defaults.sample.width);
  const examples = trainingExamples(dataset, trainedClasses(dataset));
  const imagesFolder = options.images ?? dirname(file);
  const read = cachedImages(options.correct);
  const sampleOptions = {
    examples,
    augmentation: options.augmentation ?? defaults.augmentation,
    sample: { width: side, height: side },
    scaleFor: sampleScale(options.preset === 'paper' ? 'stretch' : 'letterbox', {
      width: options.size,
      height: options.size,
    }),
    readImage: (fileName: string) => read(join(imagesFolder, fileName)),
  };
  const plan = { examples: examples.length, batch: 1, accumulate: 1, seed: options.seed };
  const samples: Sample[] = [];
  for (let step = 0; step < options.count; step++) {
    samples.push(await trainingSample(plannedStep(plan, step).batches[0]![0]!, sampleOptions));
  }
  const sheet = contactSheet(samples);
  await writeFileAtomically(options.out, await encodeImage(sheet, extension === '.png' ? 'png' : 'jpeg'));
  const boxes = samples.reduce((sum, { truths }) => sum + truths.length, 0);
  process.stdout.write(`${options.out}: ${samples.length} samples with ${boxes} boxes\n`);
}
