/** A worker that looks at pictures one after another, so that the page stays quick. */
import { createDetector, type Detector } from '../../detection/detector.ts';
import { readModel } from '../../detection/modelFile.ts';
import { TesescopeError } from '../../errors.ts';
import { sharpness } from '../../video/sharpness.ts';
import { createShiftEstimator } from '../../video/shift/createShiftEstimator.ts';
import { chooseDevices } from './chooseDevices.ts';
import type {
  DetectionQuestion,
  DetectorFiles,
  DetectorReport,
  WorkerReply,
  WorkerRequest,
} from './detectionMessages.ts';
import { onnxRuntimeWebEngine } from './onnxRuntimeWebEngine.ts';
import { pictureReader } from './pictureReader.ts';

interface Started {
  readonly detector: Detector;
  readonly report: DetectorReport;
}

const readPicture = pictureReader();
const shiftOf = createShiftEstimator();
let started: Promise<Started> | undefined;

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    if (data.kind === 'start') {
      started = start(data.files);
      reply({ kind: 'ready', report: (await started).report });
    } else {
      await answer((await started!).detector, data.question);
    }
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

async function answer(detector: Detector, { picture, side, scoreThreshold }: DetectionQuestion): Promise<void> {
  const start = performance.now();
  const { image, bitmap: whenShown } = await readPicture(picture);
  const { fit, input } = detector.model.metadata;
  const size = Math.min(side, input.width);
  const found = await detector.detect(image, {
    scoreThreshold,
    input: fit === 'stretch' ? input : { width: size, height: size },
  });
  const detections = found.map((detection) => ({ ...detection, sharpness: sharpness(image, detection.box) }));
  const shift = shiftOf(image);
  const bitmap = await whenShown;
  const milliseconds = performance.now() - start;
  reply({ kind: 'detected', answer: { bitmap, detections, shift, milliseconds } }, [bitmap]);
}

async function start(files: DetectorFiles): Promise<Started> {
  const model = readModel(await fetchModel(files.model), files.model);
  let failure: unknown;
  for (const { device, limit } of await chooseDevices()) {
    try {
      const detector = createDetector(model, await onnxRuntimeWebEngine(device, files[device.name]));
      await tryOut(detector);
      return { detector, report: { metadata: model.metadata, device, limit } };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Runs once on a small picture, so that a device that can't run the model shows it now. */
async function tryOut({ detect }: Detector): Promise<void> {
  const side = 64;
  const image = { width: side, height: side, channels: 1, depth: 8, data: new Uint8Array(side * side) } as const;
  await detect(image, { input: { width: side, height: side } });
}

async function fetchModel(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new TesescopeError('unavailable', `The model could not be fetched (${String(cause)}); load the page again.`);
  });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const message = `The model could not be fetched (${response.status} from ${address}); is the whole folder served?`;
  throw new TesescopeError('unavailable', message);
}

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
