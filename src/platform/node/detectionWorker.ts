import { workerData } from 'node:worker_threads';
import { createDetector } from '../../detection/detector.ts';
import { type DetectionJob, type DetectionSettings, detectFile, type FileDetections } from './detectFile.ts';
import type { WorkerSetup } from './detectorPool.ts';
import { onnxRuntimeEngine } from './onnxRuntimeEngine.ts';
import { answerQuestions } from './workerQuestions.ts';

/** A thread that looks at the image files which the pool sends it. */

const { model, device, threads, settings } = workerData as WorkerSetup<DetectionSettings>;
const detector = createDetector(model, onnxRuntimeEngine({ device, threads }));

answerQuestions<DetectionJob, FileDetections>(async (job) => {
  const answer = await detectFile(detector, job, settings);
  return { answer, moved: [answer.packed.buffer] };
}, detector.release);
