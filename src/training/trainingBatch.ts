import type { Value } from '../graph/engine.ts';
import type { Raster } from '../image/raster.ts';
import type { DefaultBoxIndex } from '../network/defaultBoxes/indexDefaultBoxes.ts';
import { createRandom } from '../random.ts';
import { type AugmentOptions, augment } from './augmentation/augment.ts';
import { matchDefaultBoxes } from './matching.ts';
import type { TrainingExample } from './trainingExample.ts';

/** What a step is fed, and whose images it came from. */
export interface TrainingBatch {
  /** `[N, 3, H, W]`. */
  readonly images: Value;
  /** `[N, boxes]`, int32. */
  readonly classes: Value;
  /** `[N, boxes, 4]`. */
  readonly codes: Value;
  readonly fileNames: readonly string[];
}

export interface BatchOptions {
  readonly augmentation: Omit<AugmentOptions, 'scale'>;
  /** Sample pixels for each pixel of an image. */
  readonly scaleFor: (image: Raster) => number;
  readonly defaultBoxes: DefaultBoxIndex;
  readonly readImage: (fileName: string) => Promise<Raster>;
}

/** Reads, augments and matches the examples of one batch; `seeds` make each sample the same again. */
export async function trainingBatch(
  examples: readonly TrainingExample[],
  seeds: readonly number[],
  { augmentation, scaleFor, defaultBoxes, readImage }: BatchOptions,
): Promise<TrainingBatch> {
  const { width, height } = augmentation;
  const boxes = defaultBoxes.boxes.count;
  const images = new Float32Array(examples.length * 3 * width * height);
  const classes = new Int32Array(examples.length * boxes);
  const codes = new Float32Array(examples.length * boxes * 4);
  for (const [index, { fileName, truths }] of examples.entries()) {
    const raster = await readImage(fileName);
    const sample = augment(raster, truths, { ...augmentation, scale: scaleFor(raster) }, createRandom(seeds[index]!));
    const targets = matchDefaultBoxes(defaultBoxes, sample.truths, sample);
    images.set(sample.planes, index * sample.planes.length);
    classes.set(targets.classes, index * boxes);
    codes.set(targets.codes, index * boxes * 4);
  }
  return {
    images: { type: 'float32', shape: [examples.length, 3, height, width], data: images },
    classes: { type: 'int32', shape: [examples.length, boxes], data: classes },
    codes: { type: 'float32', shape: [examples.length, boxes, 4], data: codes },
    fileNames: examples.map(({ fileName }) => fileName),
  };
}
