import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isTesescopeError } from '../../errors.ts';
import { indexDefaultBoxes } from '../../network/defaultBoxes/indexDefaultBoxes.ts';
import { networkDefaultBoxes } from '../../network/networkSpec.ts';
import { trainingBatch } from '../../training/trainingBatch.ts';
import { plannedStep } from '../../training/trainingPlan.ts';
import type { BatchAnswer, BatchSetup } from './batchProducer.ts';
import { cachedImages } from './cachedImages.ts';

/** A thread that makes the batches of the steps it is sent. */

const { examples, plan, settings, fit, input, imagesFolder } = workerData as BatchSetup;
const read = cachedImages();
const options = {
  augmentation: { set: settings.augmentation, ...settings.sample },
  scaleFor: (image: { readonly width: number; readonly height: number }) =>
    fit === 'stretch' ? 1 : Math.min(input.width / image.width, input.height / image.height),
  defaultBoxes: indexDefaultBoxes(networkDefaultBoxes(settings.network, settings.sample)),
  readImage: (fileName: string) => read(join(imagesFolder, fileName)),
};
const port = parentPort!;

port.on('message', async (step: number | 'close') => {
  if (step === 'close') {
    port.close();
    return;
  }
  try {
    const batches = [];
    for (const batch of plannedStep(plan, step).batches) {
      const chosen = batch.map(({ example }) => examples[example]!);
      const seeds = batch.map(({ seed }) => seed);
      batches.push(await trainingBatch(chosen, seeds, options));
    }
    const buffers = batches.flatMap(({ images, classes, codes }) =>
      [images, classes, codes].map(({ data }) => data.buffer),
    );
    port.postMessage({ step, batches } satisfies BatchAnswer, buffers as ArrayBuffer[]);
  } catch (error) {
    const known = isTesescopeError(error) ? { code: error.code } : {};
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ step, error: { ...known, message } } satisfies BatchAnswer);
  }
});
