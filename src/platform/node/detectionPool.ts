import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Model } from '../../detection/modelFile.ts';
import { type ErrorCode, type Place, TesescopeError } from '../../errors.ts';
import type { TensorData } from '../../graph/tensorData.ts';
import type { DetectionJob, DetectionSettings, FileDetections } from './detectFile.ts';
import type { Device } from './onnxRuntimeEngine.ts';

export interface WorkerSetup {
  readonly model: Model;
  readonly device: Device;
  readonly threads: number;
  readonly settings: DetectionSettings;
}

export type WorkerQuestion = 'close' | { readonly id: number; readonly job: DetectionJob };

export type WorkerAnswer =
  | { readonly id: number; readonly result: FileDetections }
  | {
      readonly id: number;
      /** Without a code where nobody foresaw it: the message is then a stack. */
      readonly error: { readonly code?: ErrorCode; readonly message: string; readonly place?: Place | undefined };
    };

/** Threads that look at image files side by side. */
export interface DetectionPool {
  /** How many jobs keep all threads busy: one at work, one being read and one being written in each. */
  readonly capacity: number;
  /** @throws TesescopeError what `detectFile` throws. */
  readonly detect: (job: DetectionJob) => Promise<FileDetections>;
  readonly close: () => Promise<void>;
}

interface PoolOptions {
  readonly model: Model;
  readonly device: Device;
  readonly settings: DetectionSettings;
  /** No more threads than this are of use. */
  readonly jobs: number;
}

/** Each holds the model once more: beyond this, cores serve as threads inside operators. */
const mostWorkers = 4;

/**
 * Starts the threads: ONNX Runtime's runs block the thread that calls them, so that reading, preprocessing, inference and
 * drawing of different images overlap only in several threads.
 */
export function createDetectionPool({ model, device, settings, jobs }: PoolOptions): DetectionPool {
  const cores = availableParallelism();
  const isCpu = device === 'auto' || device === 'cpu';
  const count = isCpu ? Math.max(1, Math.min(cores, mostWorkers, jobs)) : 1;
  const setup: WorkerSetup = {
    model: shared(model),
    device,
    threads: Math.max(1, Math.floor(cores / count)),
    settings,
  };
  const workers = Array.from({ length: count }, () => startWorker(setup));
  return {
    capacity: count * 3,
    detect: (job) => workers.reduce((least, worker) => (worker.load() < least.load() ? worker : least)).detect(job),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** A model whose weights lie in memory that threads see together. */
function shared({ metadata, weights }: Model): Model {
  const moved = [...weights].map(([name, { shape, data }]): [string, TensorData] => {
    const copy = new Float32Array(new SharedArrayBuffer(data.byteLength));
    copy.set(data);
    return [name, { shape, data: copy }];
  });
  return { metadata, weights: new Map(moved) };
}

function startWorker(setup: WorkerSetup) {
  const worker = new Worker(new URL(`./detectionWorker${extname(import.meta.url)}`, import.meta.url), {
    workerData: setup,
  });
  const waiting = new Map<number, PromiseWithResolvers>();
  let nextId = 0;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', (answer: WorkerAnswer) => {
    const { resolve, reject } = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if ('result' in answer) resolve(answer.result);
    else reject(revived(answer.error));
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`A detection thread ended early (${code}).`)));
  return {
    load: () => waiting.size,
    detect: (job: DetectionJob) =>
      new Promise<FileDetections>((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, job } satisfies WorkerQuestion);
      }),
    close: () => {
      worker.postMessage('close' satisfies WorkerQuestion);
      return ended;
    },
  };
}

interface PromiseWithResolvers {
  readonly resolve: (value: FileDetections) => void;
  readonly reject: (reason: Error) => void;
}

function revived({ code, message, place }: Extract<WorkerAnswer, { error: unknown }>['error']): Error {
  if (code === undefined) return Object.assign(new Error(message.split('\n', 1)[0]), { stack: message });
  return new TesescopeError(code, message, place === undefined ? {} : { place });
}
