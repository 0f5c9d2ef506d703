import { availableParallelism } from 'node:os';
import type { Model } from '../../detection/modelFile.ts';
import type { TensorData } from '../../graph/tensorData.ts';
import type { Device } from './onnxRuntimeEngine.ts';
import { type AskedWorker, startWorker } from './workerQuestions.ts';

export interface DetectorPoolOptions<Settings> {
  readonly model: Model;
  readonly device: Device;
  readonly settings: Settings;
  /** No more threads than this are of use. @default as many as there are cores */
  readonly jobs?: number;
}

/** What each thread of a pool is given. */
export interface WorkerSetup<Settings> {
  readonly model: Model;
  readonly device: Device;
  readonly threads: number;
  readonly settings: Settings;
}

/** Threads with a detector each that answer questions side by side. */
export interface DetectorPool<Question, Answer> {
  readonly threads: number;
  /** Asks the thread that has least to do. */
  readonly ask: AskedWorker<Question, Answer>['ask'];
  readonly close: () => Promise<void>;
}

/** Each holds the model once more: beyond this, cores serve as threads inside operators. */
const mostWorkers = 4;

/**
 * Starts the threads: ONNX Runtime's runs block the thread that calls them, so that reading, preprocessing, inference and
 * drawing of different images overlap only in several threads.
 *
 * @param worker Of the files of this folder.
 */
export function createDetectorPool<Question, Answer, Settings>(
  worker: string,
  { model, device, settings, jobs = mostWorkers }: DetectorPoolOptions<Settings>,
): DetectorPool<Question, Answer> {
  const cores = availableParallelism();
  const isCpu = device === 'auto' || device === 'cpu';
  const threads = isCpu ? Math.max(1, Math.min(cores, mostWorkers, jobs)) : 1;
  const setup: WorkerSetup<Settings> = {
    model: shared(model),
    device,
    threads: Math.max(1, Math.floor(cores / threads)),
    settings,
  };
  const workers = Array.from({ length: threads }, () => startWorker<Question, Answer>(worker, setup));
  return {
    threads,
    ask: (question) =>
      workers.reduce((least, other) => (other.waiting() < least.waiting() ? other : least)).ask(question),
    close: async () => {
      await Promise.all(workers.map(({ close }) => close()));
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
