import type { Raster } from '../image/raster.ts';
import type { Fit } from '../image/rasterToTensor.ts';
import { createRandom } from '../random.ts';
import { type AugmentationSet, augment } from './augmentation/augment.ts';
import type { Sample, Size, SourceImage } from './augmentation/sample.ts';
import type { TrainingExample } from './trainingExample.ts';
import type { PlannedSample } from './trainingPlan.ts';

export interface SampleOptions {
  /** All images of the data: a sample may show parts of several. */
  readonly examples: readonly TrainingExample[];
  readonly augmentation: AugmentationSet;
  readonly sample: Size;
  /** Sample pixels for each pixel of an image. */
  readonly scaleFor: (image: Size) => number;
  readonly readImage: (fileName: string) => Promise<Raster>;
}

/** Reads and augments an example: what a training step sees of it. */
export async function trainingSample(
  { example, seed }: PlannedSample,
  { examples, augmentation, sample, scaleFor, readImage }: SampleOptions,
): Promise<Sample> {
  const read = async (index: number): Promise<SourceImage> => {
    const { fileName, truths } = examples[index]!;
    const raster = await readImage(fileName);
    return { raster, truths, scale: scaleFor(raster) };
  };
  const another = (random: () => number) => read(Math.floor(random() * examples.length));
  return augment(await read(example), { set: augmentation, ...sample, another }, createRandom(seed));
}

/** Sample pixels for each pixel of an image, before they are varied: as large as the model will see it where it is letterboxed. */
export function sampleScale(fit: Fit, input: Size): (image: Size) => number {
  return (image) => (fit === 'stretch' ? 1 : Math.min(input.width / image.width, input.height / image.height));
}
