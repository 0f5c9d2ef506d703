import type { Correction } from '../../image/correction/correction.ts';
import type { Fit } from '../../image/rasterToTensor.ts';
import type { InputSize } from '../../network/networkSpec.ts';
import type { TrainingBatch } from '../../training/trainingBatch.ts';
import type { TrainingExample } from '../../training/trainingExample.ts';
import type { PlanOptions } from '../../training/trainingPlan.ts';
import type { TrainingSettings } from '../../training/trainingSettings.ts';
import { startWorker } from './workerQuestions.ts';

/** All that a thread needs to make the batches of any step. */
export interface BatchSetup {
  readonly examples: readonly TrainingExample[];
  readonly plan: PlanOptions;
  readonly settings: TrainingSettings;
  readonly fit: Fit;
  /** Of the model: what letterboxed images are scaled to before the scale is varied. */
  readonly input: InputSize;
  readonly imagesFolder: string;
  /** Steps that each image goes through before all else. */
  readonly correction: Correction;
}

/** Makes batches in a thread of its own, since ONNX Runtime blocks the one that trains. */
export interface BatchProducer {
  /** @throws TesescopeError where an image can't be read. */
  readonly batches: (step: number) => Promise<readonly TrainingBatch[]>;
  readonly close: () => Promise<void>;
}

export function createBatchProducer(setup: BatchSetup): BatchProducer {
  const worker = startWorker<number, readonly TrainingBatch[]>('batchWorker', setup);
  return { batches: worker.ask, close: worker.close };
}
