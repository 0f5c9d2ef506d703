import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../src/detection/modelFile.ts';
import type { DetectionJob, FileDetections } from '../src/platform/node/detectFile.ts';
import type { createDetectionPool } from '../src/platform/node/detectionPool.ts';
import { mapInOrder } from '../src/platform/node/mapInOrder.ts';
import { packageFile } from '../src/platform/node/packageFile.ts';

/** Files of the folder that jobs go round. */
const fileCount = 200;
const samples = [1, 2, 3, 4, 5].map((n) => packageFile(`samples/diffuse-${n}.jpg`));

/**
 * Looks at 640x480 JPEGs as `detect` does, annotated images included, after a few that warm up the threads.
 *
 * @param onImage Called after each image with the number so far.
 * @returns Images a second.
 */
export async function detectJpegs(
  model: Model,
  images: number,
  onImage: (count: number) => void = () => undefined,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tesescope-bench-'));
  const paths = Array.from({ length: fileCount }, (_, i) => join(folder, `${i}.jpg`));
  await Promise.all(paths.map((path, i) => copyFile(samples[i % samples.length]!, path)));
  const jobAt = (i: number): DetectionJob => ({
    path: paths[i % fileCount]!,
    page: 0,
    annotatedPath: join(folder, 'out', `${i % fileCount}.jpg`),
  });
  const { screening } = model.metadata.operatingPoints;
  const settings = { scoreThreshold: screening, drawThreshold: screening, tile: 'auto' } as const;
  const pool = (await builtPool())({ model, device: 'auto', settings, jobs: images });
  const kept: FileDetections[] = [];
  try {
    await Promise.all(Array.from({ length: pool.capacity }, (_, i) => pool.detect(jobAt(i))));
    const start = performance.now();
    const jobs = Array.from({ length: images }, (_, i) => jobAt(i));
    for await (const result of mapInOrder(jobs, pool.capacity, pool.detect)) onImage(kept.push(result));
    return (images / (performance.now() - start)) * 1000;
  } finally {
    await pool.close();
    await rm(folder, { recursive: true });
  }
}

/** From `dist`: threads need JavaScript files. */
async function builtPool(): Promise<typeof createDetectionPool> {
  return (await import(packageFile('dist/platform/node/detectionPool.js'))).createDetectionPool;
}
