import { availableParallelism } from 'node:os';
import type { DrawnTruth } from '../../synthesis/field/drawField.ts';
import { startWorker } from './workerQuestions.ts';

/** All that a thread needs to draw any field of a planned dataset. */
export interface DrawingSetup {
  readonly images: number;
  readonly patients: number;
  readonly seed: number;
  readonly folder: string;
}

/** Threads that draw and store the fields of a plan, by their index in it. */
export interface DrawingPool {
  /** Fields under way that keep all threads busy: one being drawn and one being stored in each. */
  readonly capacity: number;
  /** @throws TesescopeError what `storeField` throws. */
  readonly store: (index: number) => Promise<DrawnTruth>;
  readonly close: () => Promise<void>;
}

/** Beyond this, memory for planes is all that grows. */
const mostWorkers = 8;

/** Starts a thread for each core. */
export function createDrawingPool(setup: DrawingSetup): DrawingPool {
  const count = Math.max(1, Math.min(availableParallelism(), mostWorkers, setup.images));
  const workers = Array.from({ length: count }, () => startWorker<number, DrawnTruth>('drawingWorker', setup));
  return {
    capacity: 2 * count,
    store: (index) =>
      workers.reduce((least, worker) => (worker.waiting() < least.waiting() ? worker : least)).ask(index),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
