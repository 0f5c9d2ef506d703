import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { indexDefaultBoxes } from '../../network/defaultBoxes/indexDefaultBoxes.ts';
import { networkDefaultBoxes } from '../../network/networkSpec.ts';
import { type TrainingBatch, trainingBatch } from '../../training/trainingBatch.ts';
import { plannedStep } from '../../training/trainingPlan.ts';
import type { BatchSetup } from './batchProducer.ts';
import { cachedImages } from './cachedImages.ts';
import { answerQuestions } from './workerQuestions.ts';

/** A thread that makes the batches of the steps it is asked for. */

const { examples, plan, settings, fit, input, imagesFolder } = workerData as BatchSetup;
const read = cachedImages();
const options = {
  augmentation: { set: settings.augmentation, ...settings.sample },
  scaleFor: (image: { readonly width: number; readonly height: number }) =>
    fit === 'stretch' ? 1 : Math.min(input.width / image.width, input.height / image.height),
  defaultBoxes: indexDefaultBoxes(networkDefaultBoxes(settings.network, settings.sample)),
  readImage: (fileName: string) => read(join(imagesFolder, fileName)),
};

answerQuestions<number, readonly TrainingBatch[]>(async (step) => {
  const batches: TrainingBatch[] = [];
  for (const batch of plannedStep(plan, step).batches) {
    const chosen = batch.map(({ example }) => examples[example]!);
    const seeds = batch.map(({ seed }) => seed);
    batches.push(await trainingBatch(chosen, seeds, options));
  }
  const moved = batches.flatMap(({ images, classes, codes }) =>
    [images, classes, codes].map(({ data }) => data.buffer),
  );
  return { answer: batches, moved };
});
