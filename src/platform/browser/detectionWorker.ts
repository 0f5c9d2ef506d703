/** A worker that looks at pictures one after another, beside the page and others of its kind. */
import { createDetector, type Detector } from '../../detection/detector.ts';
import { readModel } from '../../detection/modelFile.ts';
import { TesescopeError } from '../../errors.ts';
import { sharpness } from '../../video/sharpness.ts';
import { pictureSpectrum } from '../../video/shift/pictureSpectrum.ts';
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

const readPicture = pictureReader();
let detector: Detector | undefined;
/** Of the picture before. */
let sideBefore: number | undefined;
let answered: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  answered = answered.then(async () => {
    try {
      if (data.kind === 'start') reply({ kind: 'ready', ...(await start(data.files)) });
      else await answer(detector!, data.question);
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  });
});

async function start(files: DetectorFiles): Promise<{ report: DetectorReport; workers: number }> {
  const model = readModel(await fetchModel(files.model), files.model);
  let failure: unknown;
  for (const { device, workers, limit } of await chooseDevices()) {
    try {
      detector = createDetector(model, await onnxRuntimeWebEngine(device, files[device]));
      await tryOut(detector);
      return { report: { metadata: model.metadata, device, limit }, workers };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function answer({ model, detect }: Detector, question: DetectionQuestion): Promise<void> {
  const { picture, side, scoreThreshold } = question;
  const start = performance.now();
  const { image, bitmap } = await readPicture(picture);
  const { fit, input } = model.metadata;
  const size = Math.min(side, input.width);
  const found = await detect(image, {
    scoreThreshold,
    input: fit === 'stretch' ? input : { width: size, height: size },
  });
  const detections = found.map((detection) => ({ ...detection, sharpness: sharpness(image, detection.box) }));
  const spectrum = pictureSpectrum(image);
  const milliseconds = side === sideBefore ? performance.now() - start : undefined;
  sideBefore = side;
  const transfer = [bitmap, spectrum.real.buffer, spectrum.imaginary.buffer];
  reply({ kind: 'detected', answer: { bitmap, detections, spectrum, milliseconds } }, transfer);
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
