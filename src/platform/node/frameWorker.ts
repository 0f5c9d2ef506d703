import { workerData } from 'node:worker_threads';
import { createDetector } from '../../detection/detector.ts';
import { detectTiled } from '../../detection/detectTiled.ts';
import { tileSide } from '../../detection/tileSide.ts';
import type { Raster8 } from '../../image/raster.ts';
import { sharpness } from '../../video/sharpness.ts';
import type { Sighting } from '../../video/trackerFrame.ts';
import type { WorkerSetup } from './detectorPool.ts';
import type { FrameSettings } from './framePool.ts';
import { onnxRuntimeEngine } from './onnxRuntimeEngine.ts';
import { answerQuestions } from './workerQuestions.ts';

/** A thread that looks at the frames of a video. */

const { model, device, threads, settings } = workerData as WorkerSetup<FrameSettings>;
const detector = createDetector(model, onnxRuntimeEngine({ device, threads }));

answerQuestions<Raster8, readonly Sighting[]>(async (image) => {
  const side = tileSide(settings.tile, model.metadata, { ...image, ...settings });
  const detections =
    side === undefined ? await detector.detect(image, settings) : await detectTiled(detector, image, side, settings);
  const answer = detections.map((detection) => ({ ...detection, sharpness: sharpness(image, detection.box) }));
  return { answer, moved: [] };
}, detector.release);
