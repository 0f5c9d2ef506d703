import { dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../annotation/dataset.ts';
import { labelStyles } from '../annotation/labelStyle.ts';
import { withoutBackground } from '../annotation/withoutBackground.ts';
import { categoryIds } from '../detection/categoryIds.ts';
import { TesescopeError } from '../errors.ts';
import { parseSteps } from '../image/correction/parseSteps.ts';
import { type Device, onnxRuntimeEngine } from '../platform/node/onnxRuntimeEngine.ts';
import { readDataset } from '../platform/node/readDataset.ts';
import { sha256OfFile } from '../platform/node/sha256OfFile.ts';
import { positiveNumber } from './options/positiveNumber.ts';
import { share } from './options/share.ts';
import { wholeNumber } from './options/wholeNumber.ts';
import { defaultBoxFit } from './training/defaultBoxFit.ts';
import { initialNetwork } from './training/initialNetwork.ts';
import { newTrainingRun, type TrainOptions } from './training/newTrainingRun.ts';
import { requireApart } from './training/requireApart.ts';
import { runTraining } from './training/runTraining.ts';
import { stopOnInterrupt } from './training/stopOnInterrupt.ts';
import { trainingProgress } from './training/trainingProgress.ts';
import { readTrainingRun, requireNoTraining, type TrainingRun, writeTrainingRun } from './training/trainingRun.ts';

/** `tesescope train`: annotated images in, a model file out. */
export function trainCommand(): Command {
  return new Command('train')
    .description('Trains a detector on annotated images and writes it as one ONNX file.')
    .requiredOption('--dataset <file>', 'annotated images: COCO JSON, as "tesescope dataset import" writes it')
    .option('--images <dir>', 'folder of the images (default: the dataset’s own)')
    .option('--validation <file>', 'annotated images that measure each epoch and choose the best; never trained on')
    .option('--validation-images <dir>', 'their folder (default: the validation file’s own, or --images)')
    .requiredOption('--out <dir>', 'folder for the model, checkpoint, log and curves')
    .addOption(
      new Option('--preset <name>', 'network and settings').choices(['paper', 'small-object']).default('small-object'),
    )
    .option('--size <pixels>', 'the model’s input side', wholeNumber(1), 640)
    .option('--sample <pixels>', 'side of what a training step sees (small-object; default: 320)', wholeNumber(1))
    .option('--epochs <n>', 'passes over the images (default: the preset’s)', wholeNumber(1))
    .option('--batch <n>', 'images a step (default: the preset’s)', wholeNumber(1))
    .option('--accumulate <n>', 'batches whose gradients make one step (default: the preset’s)', wholeNumber(1))
    .option('--learning-rate <rate>', 'its peak (default: the preset’s)', positiveNumber)
    .addOption(
      new Option('--schedule <kind>', 'of the learning rate (default: the preset’s)').choices([
        'exponential',
        'cosine',
      ]),
    )
    .option('--warm-up <steps>', 'steps until the peak (default: the preset’s)', wholeNumber(0))
    .addOption(
      new Option('--augmentation <set>', 'how images are varied (default: the preset’s)').choices([
        'paper',
        'microscopy',
      ]),
    )
    .option(
      '--freeze <stage>',
      'backbone layers that stay as they are: none, stem, block0 to block16, backbone',
      'none',
    )
    .option(
      '--correct <steps>',
      'steps for every image before all else, as "tesescope correct" names them; the model keeps them',
      (text) => parseSteps(text),
    )
    .option(
      '--initial <weights>',
      'pretrained, random, or a model file to go on from, whose default boxes stay',
      'pretrained',
    )
    .option('--min-scale <part>', 'least default box, of the input’s side (paper; default: 0.2)', share)
    .option('--suppression <iou>', 'overlap from which on the weaker of two boxes goes (default: 0.6)', share)
    .addOption(
      new Option('--label-style <style>', 'what boxes lie around (default: what the dataset says)').choices(
        labelStyles,
      ),
    )
    .option('--seed <n>', 'the same seed gives the same weights', wholeNumber(0), 1)
    .option('--name <name>', 'of the model', 'tesescope')
    .option('--licence <text>', 'of the model: data and terms', 'not stated')
    .option('--resume', 'goes on from the checkpoint in --out, with the settings it was begun with')
    .addOption(
      new Option('--device <name>', 'what runs the network').choices(['auto', 'cpu', 'cuda', 'webgpu']).default('auto'),
    )
    .option('--threads <n>', 'threads of ONNX Runtime (default: all cores)', wholeNumber(0))
    .option('--json', 'prints the outcome as JSON')
    .addHelpText('after', examples)
    .action(train);
}

const examples = `
Examples:
  $ tesescope dataset import labels.csv --format via --images photos --out lab.json
  $ tesescope dataset split lab.json --out lab
  $ tesescope train --dataset lab/train.json --validation lab/validation.json --images photos --out runs/lab
  $ tesescope train --dataset lab/train.json --images photos --out runs/paper --preset paper --epochs 50
  $ tesescope train --dataset lab/train.json --images photos --out runs/flat --correct illumination,normalisation
  $ tesescope train --dataset lab/train.json --images photos --out runs/lab --resume

Written to --out: model.onnx (the best epoch by AP50 on --validation, else the last), last.onnx, curves.svg, log.jsonl,
checkpoint.safetensors, training.json. Ctrl-C saves the checkpoint after the step under way.`;

interface Arguments extends TrainOptions {
  readonly out: string;
  readonly resume?: boolean;
  readonly device: Device;
  readonly threads?: number;
  readonly json?: boolean;
}

async function train(options: Arguments): Promise<void> {
  if (!options.resume) await requireNoTraining(options.out);
  const dataset = await readDataset(options.dataset);
  const datasetSha256 = await sha256OfFile(options.dataset);
  const run = options.resume
    ? await checkedRun(await readTrainingRun(options.out), options, datasetSha256)
    : newTrainingRun(options, dataset, await hashesOf(options, datasetSha256), await initialNetwork(options.initial));
  const validation = run.validationPath === undefined ? undefined : await readDataset(run.validationPath);
  if (run.validationPath !== undefined && validation !== undefined) {
    categoryIds(run.classes, withoutBackground(validation).categories);
    await requireApart(
      { file: options.dataset, dataset, imagesFolder: run.imagesFolder },
      {
        file: run.validationPath,
        dataset: validation,
        imagesFolder: run.validationImagesFolder ?? run.imagesFolder,
      },
    );
  }
  if (!options.resume) await writeTrainingRun(options.out, run);

  const { device, threads } = options;
  const engine = onnxRuntimeEngine({ device, ...(threads === undefined ? {} : { threads }) });
  process.stderr.write(fitLine(run, withoutBackground(dataset)));
  const stop = stopOnInterrupt();
  const progress = trainingProgress(run.settings.batch * run.settings.accumulate);
  try {
    const outcome = await runTraining({
      folder: options.out,
      run,
      dataset,
      ...(validation === undefined ? {} : { validation }),
      engine,
      resume: options.resume === true,
      signal: stop.signal,
      ...progress,
    });
    progress.stop();
    const { finished, step, best } = outcome;
    if (options.json) process.stdout.write(`${JSON.stringify({ finished, step, best })}\n`);
    else if (finished) process.stdout.write(`The model is in ${resolve(options.out, 'model.onnx')}\n`);
    if (!finished) {
      process.stderr.write(`Stopped after step ${step}. Go on with --resume.\n`);
      process.exitCode = 130;
    }
  } finally {
    progress.stop();
    stop.release();
  }
}

async function hashesOf({ validation }: Arguments, datasetSha256: string) {
  return { datasetSha256, ...(validation !== undefined && { validationSha256: await sha256OfFile(validation) }) };
}

async function checkedRun(run: TrainingRun, options: Arguments, datasetSha256: string): Promise<TrainingRun> {
  if (run.datasetSha256 !== datasetSha256) {
    throw new TesescopeError(
      'refused',
      `${options.dataset} is not the dataset that the training in ${options.out} was begun with (${run.datasetPath}). Resume with that one, or train anew into another --out.`,
    );
  }
  const { validationPath, validationSha256 } = run;
  if (validationSha256 !== undefined && validationSha256 !== (await sha256OfFile(validationPath!))) {
    throw new TesescopeError(
      'refused',
      `${validationPath} is not as it was when the training in ${options.out} was begun: its epochs would be measured by two truths. Bring it back, or train anew into another --out.`,
    );
  }
  const imagesFolder = options.images ?? run.imagesFolder ?? dirname(options.dataset);
  const moved = run.validationImagesFolder === run.imagesFolder ? options.images : undefined;
  const validationImagesFolder = options.validationImages ?? moved ?? run.validationImagesFolder;
  return { ...run, imagesFolder, ...(validationImagesFolder === undefined ? {} : { validationImagesFolder }) };
}

/** Says how well the default boxes suit the things: what no box meets is hard to learn. */
function fitLine({ settings, input, fit }: TrainingRun, dataset: Dataset): string {
  const { meanBestIou, matched } = defaultBoxFit(settings.network, dataset, input, fit);
  const share = (100 * matched).toFixed(1);
  return `default boxes: best IoU ${meanBestIou.toFixed(2)} on average, ${share} % of the things have one of 0.5 or more\n`;
}
