import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from '../../detection/detector.ts';
import { isTesescopeError } from '../../errors.ts';
import { detectFile } from './detectFile.ts';
import type { WorkerAnswer, WorkerQuestion, WorkerSetup } from './detectionPool.ts';
import { onnxRuntimeEngine } from './onnxRuntimeEngine.ts';

/** A thread that looks at the image files which the pool sends it, until it is sent `close`. */

const { model, device, threads, settings } = workerData as WorkerSetup;
const detector = createDetector(model, onnxRuntimeEngine({ device, threads }));
const port = parentPort!;

port.on('message', async (question: WorkerQuestion) => {
  if (question === 'close') {
    await detector.release();
    port.close();
    return;
  }
  const { id, job } = question;
  try {
    const result = await detectFile(detector, job, settings);
    port.postMessage({ id, result } satisfies WorkerAnswer, [result.packed.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ id, error: described(error) } satisfies WorkerAnswer);
  }
});

function described(error: unknown): Extract<WorkerAnswer, { error: unknown }>['error'] {
  if (isTesescopeError(error)) return { code: error.code, message: error.message, place: error.place };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
