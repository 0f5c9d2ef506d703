import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { indexDefaultBoxes } from '../../network/defaultBoxes/indexDefaultBoxes.ts';
import { networkDefaultBoxes } from '../../network/networkSpec.ts';
import { type TrainingBatch, trainingBatch } from '../../training/trainingBatch.ts';
import { plannedStep } from '../../training/trainingPlan.ts';
import { sampleScale } from '../../training/trainingSample.ts';
import type { BatchSetup } from './batchProducer.ts';
import { cachedImages } from './cachedImages.ts';
import { answerQuestions } from './workerQuestions.ts';

/** A thread that makes the batches of the steps it is asked for. */

const { examples, plan, settings, fit, input, imagesFolder, correction } = workerData as BatchSetup;
const read = cachedImages(correction);
const options = {
  examples,
  augmentation: settings.augmentation,
  sample: settings.sample,
  scaleFor: sampleScale(fit, input),
  defaultBoxes: indexDefaultBoxes(networkDefaultBoxes(settings.network, settings.sample)),
  readImage: (fileName: string) => read(join(imagesFolder, fileName)),
};

answerQuestions<number, readonly TrainingBatch[]>(async (step) => {
  const batches: TrainingBatch[] = [];
  for (const planned of plannedStep(plan, step).batches) batches.push(await trainingBatch(planned, options));
  const moved = batches.flatMap(({ images, classes, codes }) =>
    [images, classes, codes].map(({ data }) => data.buffer),
  );
  return { answer: batches, moved };
});
