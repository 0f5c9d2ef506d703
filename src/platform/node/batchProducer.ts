import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, TesescopeError } from '../../errors.ts';
import type { Fit } from '../../image/rasterToTensor.ts';
import type { InputSize } from '../../network/networkSpec.ts';
import type { TrainingBatch } from '../../training/trainingBatch.ts';
import type { TrainingExample } from '../../training/trainingExample.ts';
import type { PlanOptions } from '../../training/trainingPlan.ts';
import type { TrainingSettings } from '../../training/trainingSettings.ts';

/** All that a thread needs to make the batches of any step. */
export interface BatchSetup {
  readonly examples: readonly TrainingExample[];
  readonly plan: PlanOptions;
  readonly settings: TrainingSettings;
  readonly fit: Fit;
  /** Of the model: what letterboxed images are scaled to before the scale is varied. */
  readonly input: InputSize;
  readonly imagesFolder: string;
}

export type BatchAnswer =
  | { readonly step: number; readonly batches: readonly TrainingBatch[] }
  | { readonly step: number; readonly error: { readonly code?: ErrorCode; readonly message: string } };

/** Makes batches in a thread of its own, since ONNX Runtime blocks the one that trains. */
export interface BatchProducer {
  /** @throws TesescopeError where an image can't be read. */
  readonly batches: (step: number) => Promise<readonly TrainingBatch[]>;
  readonly close: () => Promise<void>;
}

export function createBatchProducer(setup: BatchSetup): BatchProducer {
  const worker = new Worker(new URL(`./batchWorker${extname(import.meta.url)}`, import.meta.url), {
    workerData: setup,
  });
  const waiting = new Map<number, Waiting>();
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: BatchAnswer) => {
    const { resolve, reject } = waiting.get(answer.step)!;
    waiting.delete(answer.step);
    if ('batches' in answer) resolve(answer.batches);
    else if (answer.error.code === undefined) reject(new Error(answer.error.message));
    else reject(new TesescopeError(answer.error.code, answer.error.message));
  });
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`The thread that makes batches ended early (${code}).`)));
  return {
    batches: (step) =>
      new Promise((resolve, reject) => {
        waiting.set(step, { resolve, reject });
        worker.postMessage(step);
      }),
    close: () => {
      worker.postMessage('close');
      return ended;
    },
  };
}

interface Waiting {
  readonly resolve: (batches: readonly TrainingBatch[]) => void;
  readonly reject: (reason: Error) => void;
}
