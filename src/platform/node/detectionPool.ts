import { availableParallelism } from 'node:os';
import type { Model } from '../../detection/modelFile.ts';
import type { TensorData } from '../../graph/tensorData.ts';
import type { DetectionJob, DetectionSettings, FileDetections } from './detectFile.ts';
import type { Device } from './onnxRuntimeEngine.ts';
import { startWorker } from './workerQuestions.ts';

export interface WorkerSetup {
  readonly model: Model;
  readonly device: Device;
  readonly threads: number;
  readonly settings: DetectionSettings;
}

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
  const workers = Array.from({ length: count }, () =>
    startWorker<DetectionJob, FileDetections>('detectionWorker', setup),
  );
  return {
    capacity: count * 3,
    detect: (job) => workers.reduce((least, worker) => (worker.waiting() < least.waiting() ? worker : least)).ask(job),
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
