import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { DetectedImage } from '../../detection/detectedImage.ts';
import { unpackDetections } from '../../detection/packedDetections.ts';
import { isTesescopeError, type TesescopeError } from '../../errors.ts';
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
  const name = /\.jpe?g$/i.test(fileName) ? fileName : `${fileName}.jpg`;
  return { path, page, annotatedPath: join(folder, name) };
}

function detectedImage({ task: { id, fileName }, seen }: Looked, isRepeated: boolean): DetectedImage {
  const { width, height, packed } = seen;
  const quality = isRepeated ? [...seen.quality, 'repeated' as const] : seen.quality;
  return { id, fileName, width, height, detections: () => unpackDetections(packed), quality };
}
