import { join, posix, resolve } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { DetectedImage } from '../../detection/detectedImage.ts';
import { unpackDetections } from '../../detection/packedDetections.ts';
import { isTesescopeError, TesescopeError } from '../../errors.ts';
import type { FileDetections } from '../../platform/node/detectFile.ts';
import type { DetectionPool } from '../../platform/node/detectionPool.ts';
import { mapInOrder } from '../../platform/node/mapInOrder.ts';
import type { ImageTask } from './imageTask.ts';

export interface DetectedTasks {
  readonly images: readonly DetectedImage[];
  /** One for each image that could not be looked at. */
  readonly failures: readonly TesescopeError[];
}

/**
 * Looks at images, with progress on stderr where that is a terminal. Where the signal stops it, the images under way are
 * finished.
 *
 * @param annotatedFolder For annotated images. @default none are written
 * @throws TesescopeError `refused` where an annotated image would take the place of an image to look at
 */
export async function detectTasks(
  tasks: readonly ImageTask[],
  pool: DetectionPool,
  annotatedFolder: string | undefined,
  signal: AbortSignal,
): Promise<DetectedTasks> {
  const images: DetectedImage[] = [];
  const failures: TesescopeError[] = [];
  const pictures = new Set<string>();
  if (annotatedFolder !== undefined) requireApart(tasks, annotatedFolder);
  const look = async (task: ImageTask): Promise<Looked | TesescopeError> => {
    try {
      return { task, seen: await pool.detect(jobFor(task, annotatedFolder)) };
    } catch (error) {
      if (isTesescopeError(error) && isOfImage(error)) return error;
      throw error;
    }
  };
  const bar = new SingleBar({ stream: process.stderr, format: progress, hideCursor: true }, Presets.shades_classic);
  bar.start(tasks.length, 0);
  try {
    for await (const result of mapInOrder(tasks, pool.capacity, look, signal)) {
      if (isTesescopeError(result)) failures.push(result);
      else {
        images.push(detectedImage(result, pictures.has(result.seen.fingerprint)));
        pictures.add(result.seen.fingerprint);
      }
      bar.increment();
    }
  } finally {
    bar.stop();
  }
  return { images, failures };
}

interface Looked {
  readonly task: ImageTask;
  readonly seen: FileDetections;
}

function isOfImage({ code }: TesescopeError): boolean {
  return code === 'not-found' || code === 'unreadable' || code === 'bad-image';
}

const progress = '{bar} {value}/{total} images, {eta_formatted} left';

function jobFor({ path, page, fileName }: ImageTask, folder: string | undefined) {
  if (folder === undefined) return { path, page };
  return { path, page, annotatedPath: annotatedPath(fileName, folder) };
}

/** Below the folder, even where a name leads out of the images' own. */
function annotatedPath(fileName: string, folder: string): string {
  const name = /\.jpe?g$/i.test(fileName) ? fileName : `${fileName}.jpg`;
  return join(folder, posix.join('/', name));
}

function requireApart(tasks: readonly ImageTask[], folder: string): void {
  const originals = new Set(tasks.map(({ path }) => resolve(path)));
  const lost = tasks.find(({ fileName }) => originals.has(resolve(annotatedPath(fileName, folder))));
  if (lost === undefined) return;
  const message = `The annotated image of ${lost.path} would take its place: choose another --out than ${folder}.`;
  throw new TesescopeError('refused', message, { place: { file: lost.path } });
}

function detectedImage({ task: { id, fileName }, seen }: Looked, isRepeated: boolean): DetectedImage {
  const { width, height, packed } = seen;
  const quality = isRepeated ? [...seen.quality, 'repeated' as const] : seen.quality;
  return { id, fileName, width, height, detections: () => unpackDetections(packed), quality };
}
