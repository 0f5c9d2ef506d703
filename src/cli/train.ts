import { dirname, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TesescopeError } from '../errors.ts';
import { type Device, onnxRuntimeEngine } from '../platform/node/onnxRuntimeEngine.ts';
import { readDataset } from '../platform/node/readDataset.ts';
import { sha256OfFile } from '../platform/node/sha256OfFile.ts';
import { positiveNumber } from './evaluation/positiveNumber.ts';
import { newTrainingRun, type TrainOptions } from './training/newTrainingRun.ts';
import { runTraining } from './training/runTraining.ts';
import { trainingProgress } from './training/trainingProgress.ts';
import { readTrainingRun, type TrainingRun, writeTrainingRun } from './training/trainingRun.ts';

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
    .option('--size <pixels>', 'the model’s input side', wholeNumber, 640)
    .option('--sample <pixels>', 'side of what a training step sees (small-object; default: 320)', wholeNumber)
    .option('--epochs <n>', 'passes over the images (default: the preset’s)', wholeNumber)
    .option('--batch <n>', 'images a step (default: the preset’s)', wholeNumber)
    .option('--accumulate <n>', 'batches whose gradients make one step (default: the preset’s)', wholeNumber)
    .option('--learning-rate <rate>', 'its peak (default: the preset’s)', positiveNumber)
    .addOption(
      new Option('--schedule <kind>', 'of the learning rate (default: the preset’s)').choices([
        'exponential',
        'cosine',
      ]),
    )
    .option('--warm-up <steps>', 'steps until the peak (default: the preset’s)', wholeNumber)
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
    .option('--initial <weights>', 'pretrained, random, or a model file to go on from', 'pretrained')
    .option('--seed <n>', 'the same seed gives the same weights', wholeNumber, 1)
    .option('--name <name>', 'of the model', 'tesescope')
    .option('--licence <text>', 'of the model: data and terms', 'not stated')
    .option('--resume', 'goes on from the checkpoint in --out, with the settings it was begun with')
    .addOption(
      new Option('--device <name>', 'what runs the network').choices(['auto', 'cpu', 'cuda', 'webgpu']).default('auto'),
    )
    .option('--threads <n>', 'threads of ONNX Runtime (default: all cores)', wholeNumber)
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
  const dataset = await readDataset(options.dataset);
  const datasetSha256 = await sha256OfFile(options.dataset);
  const run = options.resume
    ? checkedRun(await readTrainingRun(options.out), options, datasetSha256)
    : newTrainingRun(options, dataset, datasetSha256);
  const validation = run.validationPath === undefined ? undefined : await readDataset(run.validationPath);
  if (!options.resume) await writeTrainingRun(options.out, run);

  const { device, threads } = options;
  const engine = onnxRuntimeEngine({ device, ...(threads === undefined ? {} : { threads }) });
  const stop = new AbortController();
  const interrupt = () => {
    process.stderr.write('\nStopping after this step; Ctrl-C again gives up without saving.\n');
    process.once('SIGINT', () => process.exit(130));
    stop.abort();
  };
  process.once('SIGINT', interrupt);
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
    if (options.json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
    else if (outcome.finished) process.stdout.write(`The model is in ${resolve(options.out, 'model.onnx')}\n`);
    if (!outcome.finished) {
      process.stderr.write(`Stopped after step ${outcome.step}. Go on with --resume.\n`);
      process.exitCode = 130;
    }
  } finally {
    progress.stop();
    process.removeListener('SIGINT', interrupt);
  }
}

function checkedRun(run: TrainingRun, options: Arguments, datasetSha256: string): TrainingRun {
  if (run.datasetSha256 !== datasetSha256) {
    throw new TesescopeError(
      'refused',
      `${options.dataset} is not the dataset that the training in ${options.out} was begun with (${run.datasetPath}). Resume with that one, or train anew into another --out.`,
    );
  }
  return { ...run, imagesFolder: options.images ?? run.imagesFolder ?? dirname(options.dataset) };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return value;
}
