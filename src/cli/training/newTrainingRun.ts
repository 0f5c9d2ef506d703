import { dirname } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { type LabelStyle, labelStyleOf } from '../../annotation/labelStyle.ts';
import { withoutBackground } from '../../annotation/withoutBackground.ts';
import { TesescopeError } from '../../errors.ts';
import type { Correction } from '../../image/correction/correction.ts';
import { needsOfSteps } from '../../image/correction/needsOfSteps.ts';
import { fitDefaultBoxes } from '../../network/defaultBoxes/fitDefaultBoxes.ts';
import { isFrozenBy } from '../../network/frozenLayers.ts';
import { type InputSize, type NetworkSpec, paperSpec } from '../../network/networkSpec.ts';
import type { AugmentationSet } from '../../training/augmentation/augment.ts';
import type { Schedule } from '../../training/learningRate.ts';
import { paperSettings, smallObjectSettings } from '../../training/trainingSettings.ts';
import type { TrainingRun } from './trainingRun.ts';

/** What the command line says of a new training. */
export interface TrainOptions {
  readonly dataset: string;
  readonly images?: string;
  readonly validation?: string;
  readonly validationImages?: string;
  readonly preset: 'paper' | 'small-object';
  readonly size: number;
  readonly sample?: number;
  readonly epochs?: number;
  readonly batch?: number;
  readonly accumulate?: number;
  readonly learningRate?: number;
  readonly schedule?: Schedule['kind'];
  readonly warmUp?: number;
  readonly augmentation?: AugmentationSet;
  readonly freeze: string;
  readonly initial: string;
  /** Of the paper's default boxes. @default 0.2 */
  readonly minScale?: number;
  /** @default 0.6 */
  readonly suppression?: number;
  /** @default what the dataset says */
  readonly labelStyle?: LabelStyle;
  readonly seed: number;
  readonly name: string;
  readonly licence: string;
  /** Steps that images go through before. @default none */
  readonly correct?: Correction;
}

/** Sides of inputs and samples are multiples of the coarsest shared stride. */
const sideStep = 32;

/**
 * @param initial network of the model to go on from: kept, default boxes and all, where preset and number of classes are the same
 * @throws refused where there is nothing to learn from; usage where numbers do not fit.
 */
export function newTrainingRun(
  options: TrainOptions,
  whole: Dataset,
  { datasetSha256, validationSha256 }: Pick<TrainingRun, 'datasetSha256' | 'validationSha256'>,
  initial?: NetworkSpec,
): TrainingRun {
  const dataset = withoutBackground(whole);
  const { preset } = options;
  const defaults = preset === 'paper' ? paperSettings : smallObjectSettings;
  const input = square(options.size, '--size');
  const sample = preset === 'paper' ? input : square(options.sample ?? defaults.sample.width, '--sample');
  const classes = dataset.categories.toSorted((a, b) => a.id - b.id);
  const imagesFolder = options.images ?? dirname(options.dataset);
  const augmentation = options.augmentation ?? defaults.augmentation;
  const labelStyle = options.labelStyle ?? labelStyleOf(dataset);
  requireExamples(options, dataset);
  isFrozenBy(options.freeze);
  return {
    name: options.name,
    datasetPath: options.dataset,
    datasetSha256,
    imagesFolder,
    ...(options.validation === undefined ? {} : { validationPath: options.validation }),
    ...(validationSha256 === undefined ? {} : { validationSha256 }),
    validationImagesFolder:
      options.validationImages ?? options.images ?? dirname(options.validation ?? options.dataset),
    classes,
    settings: {
      ...defaults,
      network: networkFor(options, dataset, classes.length, input, initial),
      sample,
      augmentation,
      batch: atLeastOne(options.batch ?? defaults.batch, '--batch'),
      accumulate: atLeastOne(options.accumulate ?? defaults.accumulate, '--accumulate'),
      epochs: atLeastOne(options.epochs ?? defaults.epochs, '--epochs'),
      schedule: {
        kind: options.schedule ?? defaults.schedule.kind,
        peak: options.learningRate ?? defaults.schedule.peak,
        warmUpSteps: options.warmUp ?? defaults.schedule.warmUpSteps,
      },
      seed: options.seed,
    },
    freeze: options.freeze,
    initialWeights: options.initial,
    input,
    fit: preset === 'paper' ? 'stretch' : 'letterbox',
    ...(options.suppression === undefined ? {} : { suppressionIou: options.suppression }),
    ...(labelStyle === undefined ? {} : { labelStyle }),
    licence: options.licence,
    ...(options.correct === undefined ? {} : { correction: selfContained(options.correct) }),
  };
}

function networkFor(
  { preset, minScale }: TrainOptions,
  dataset: Dataset,
  classes: number,
  input: InputSize,
  initial: NetworkSpec | undefined,
): NetworkSpec {
  if (initial?.preset === preset && initial.classes === classes && minScale === undefined) return initial;
  if (preset === 'paper') return { ...paperSpec(classes), ...(minScale === undefined ? {} : { minScale }) };
  if (minScale !== undefined) {
    const message = '--min-scale is of the paper preset: small-object fits its default boxes to the dataset.';
    throw new TesescopeError('usage', message);
  }
  return { preset, classes, widthMultiplier: 1, levels: fitDefaultBoxes(sizesAsTrained(dataset, input)) };
}

/** The dataset's boxes in pixels of the input, at the scales that the microscopy augmentation shows them. */
function sizesAsTrained(dataset: Dataset, input: InputSize) {
  const images = new Map(dataset.images.map((image) => [image.id, image]));
  return dataset.annotations.flatMap(({ imageId, box, isCrowd }) => {
    const image = images.get(imageId);
    if (image === undefined || isCrowd || !(box.width > 0 && box.height > 0)) return [];
    const scale = Math.min(input.width / image.width, input.height / image.height);
    return [0.75, 1, 1.4].map((factor) => ({ width: box.width * scale * factor, height: box.height * scale * factor }));
  });
}

function selfContained(steps: Correction): Correction {
  const needs = needsOfSteps(steps);
  if (needs.length > 0) throw new TesescopeError('usage', `--correct: ${needs.join('; ')}.`);
  return steps;
}

function requireExamples({ dataset: file, images }: TrainOptions, dataset: Dataset): void {
  const unknownSize = dataset.images.find(({ width, height }) => !(width > 0 && height > 0));
  if (dataset.annotations.length === 0 || dataset.images.length === 0) {
    throw new TesescopeError('refused', `${file} holds no annotation: there is nothing to learn from.`, {
      place: { file },
    });
  }
  if (unknownSize !== undefined) {
    const again = `tesescope dataset import --images ${images ?? 'DIR'}`;
    throw new TesescopeError(
      'refused',
      `${file} does not say how large ${unknownSize.fileName} is. Import it again: ${again}.`,
      {
        place: { file },
      },
    );
  }
}

function square(side: number, flag: string): InputSize {
  if (side < sideStep || side % sideStep !== 0) {
    throw new TesescopeError(
      'usage',
      `${flag} ${side}: it must be a multiple of ${sideStep}, for instance 320 or 640.`,
    );
  }
  return { width: side, height: side };
}

function atLeastOne(value: number, flag: string): number {
  if (value < 1) throw new TesescopeError('usage', `${flag} ${value}: it must be 1 or more.`);
  return value;
}
