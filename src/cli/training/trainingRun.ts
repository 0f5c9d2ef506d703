import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Category, Dataset } from '../../annotation/dataset.ts';
import type { LabelStyle } from '../../annotation/labelStyle.ts';
import { withoutBackground } from '../../annotation/withoutBackground.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { TesescopeError } from '../../errors.ts';
import type { Correction } from '../../image/correction/correction.ts';
import { isThere } from '../../platform/node/isThere.ts';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { TrainingSettings } from '../../training/trainingSettings.ts';
import { trainedScale } from './trainedScale.ts';

/** All that a training was begun with: kept beside its results, so that it can be resumed with the same words. */
export interface TrainingRun {
  readonly name: string;
  readonly datasetPath: string;
  readonly datasetSha256: string;
  readonly imagesFolder: string;
  readonly validationPath?: string;
  readonly validationSha256?: string;
  readonly validationImagesFolder?: string;
  readonly classes: readonly Category[];
  readonly settings: TrainingSettings;
  readonly freeze: string;
  readonly initialWeights: string;
  /** Of the model, in pixels. */
  readonly input: ModelMetadata['input'];
  readonly fit: ModelMetadata['fit'];
  /** @default 0.6 */
  readonly suppressionIou?: number;
  readonly labelStyle?: LabelStyle;
  readonly licence: string;
  /** Steps that images go through before, in training and detection. @default none */
  readonly correction?: Correction;
}

export const trainingFiles = {
  run: 'training.json',
  checkpoint: 'checkpoint.safetensors',
  log: 'log.jsonl',
  curves: 'curves.svg',
  best: 'model.onnx',
  last: 'last.onnx',
} as const;

/** @throws refused where the folder holds a training that can be gone on with. */
export async function requireNoTraining(folder: string): Promise<void> {
  const file = join(folder, trainingFiles.checkpoint);
  if (!(await isThere(file))) return;
  const message = `${folder} holds a training already: go on with --resume, or choose another --out.`;
  throw new TesescopeError('refused', message, { place: { file } });
}

/** @throws unwritable where the folder can't be made. */
export async function writeTrainingRun(folder: string, run: TrainingRun): Promise<void> {
  await makeFolder(folder);
  await writeFileAtomically(join(folder, trainingFiles.run), `${JSON.stringify(run, null, 2)}\n`);
}

/** @throws not-found where nothing was begun there; bad-format where the file is damaged. */
export async function readTrainingRun(folder: string): Promise<TrainingRun> {
  const file = join(folder, trainingFiles.run);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TesescopeError('not-found', `There is no training to resume in ${folder}: ${file} is not there.`, {
      place: { file },
      cause,
    });
  });
  try {
    return JSON.parse(text) as TrainingRun;
  } catch (cause) {
    throw new TesescopeError('bad-format', `${file} is damaged: it is no JSON.`, { place: { file }, cause });
  }
}

/** The model's description after some steps of a run. */
export function modelMetadata(
  run: TrainingRun,
  dataset: Dataset,
  progress: { readonly epochs: number; readonly steps: number },
): ModelMetadata {
  const { network, seed, ...settings } = run.settings;
  return {
    version: 1,
    name: run.name,
    classes: run.classes.map(({ id, name }) => ({ id, name })),
    network: network as ModelMetadata['network'],
    input: run.input,
    fit: run.fit,
    suppression: { iouThreshold: run.suppressionIou ?? 0.6, maximum: 100 },
    ...(run.labelStyle === undefined ? {} : { labelStyle: run.labelStyle }),
    ...(run.fit === 'letterbox' && { trainedScale: trainedScale(dataset.images, run.input) }),
    operatingPoints: { screening: 0.2, balanced: 0.4, strict: 0.7 },
    training: {
      images: dataset.images.length,
      annotations: withoutBackground(dataset).annotations.length,
      dataset: basename(run.datasetPath),
      datasetSha256: run.datasetSha256,
      initialWeights: run.initialWeights,
      ...progress,
      seed,
      settings: { ...settings, freeze: run.freeze },
    },
    licence: run.licence,
    ...(run.correction === undefined ? {} : { correction: [...run.correction] }),
  };
}
