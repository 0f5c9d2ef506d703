import { describe, expect, it } from 'vitest';
import { detectTasks } from '../../../src/cli/detect/detectTasks.ts';
import { packDetections } from '../../../src/detection/packedDetections.ts';
import { type ErrorCode, TesescopeError } from '../../../src/errors.ts';
import type { DetectionJob } from '../../../src/platform/node/detectFile.ts';
import type { DetectionPool } from '../../../src/platform/node/detectionPool.ts';

const detection = { box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.5, categoryId: 1 };
const tasks = ['1.png', 'b/2.JPG', '3.jpeg'].map((fileName, i) => ({
  id: i + 1,
  path: `/in/${fileName}`,
  page: i,
  fileName,
}));
const go = new AbortController().signal;

function fakePool(faults: Readonly<Record<string, ErrorCode>> = {}, fingerprintOf = ({ path }: DetectionJob) => path) {
  const jobs: DetectionJob[] = [];
  const pool: DetectionPool = {
    capacity: 2,
    detect: async (job) => {
      jobs.push(job);
      const code = faults[job.path];
      if (code !== undefined) throw new TesescopeError(code, `${job.path} failed`);
      return {
        width: 10,
        height: 20,
        packed: packDetections([detection]),
        quality: [],
        fingerprint: fingerprintOf(job),
      };
    },
    close: async () => undefined,
  };
  return { pool, jobs };
}

describe('detectTasks', () => {
  it('gives images in order, their detections unpacked', async () => {
    const { images, failures } = await detectTasks(tasks, fakePool().pool, undefined, go);
    expect(failures).toEqual([]);
    expect(images.map(({ id, fileName, width, height }) => [id, fileName, width, height])).toEqual([
      [1, '1.png', 10, 20],
      [2, 'b/2.JPG', 10, 20],
      [3, '3.jpeg', 10, 20],
    ]);
    expect(images[2]!.detections()).toEqual([detection]);
  });

  it('says where the picture is the same as one before', async () => {
    const { pool } = fakePool({}, ({ page }) => (page === 1 ? 'other' : 'same'));
    const { images } = await detectTasks(tasks, pool, undefined, go);
    expect(images.map(({ quality }) => quality)).toEqual([[], [], ['repeated']]);
  });

  it('writes annotated images below the folder, though a name leads out of it', async () => {
    const { pool, jobs } = fakePool();
    const outside = [{ ...tasks[0]!, path: '/photos/a.jpg', fileName: '../photos/a.jpg' }];
    await detectTasks(outside, pool, '/lab/out', go);
    expect(jobs.map(({ annotatedPath }) => annotatedPath?.replaceAll('\\', '/'))).toEqual(['/lab/out/photos/a.jpg']);
  });

  it('writes nothing where an annotated image would take an original’s place', async () => {
    const { pool, jobs } = fakePool();
    const photos = ['a.png', 'b.jpg'].map((fileName, id) => ({ id, path: `/photos/${fileName}`, page: 0, fileName }));
    await expect(detectTasks(photos, pool, '/photos/../photos', go)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('/photos/b.jpg would take its place'),
    });
    expect(jobs).toEqual([]);
  });

  it('names annotated images after theirs, as JPEG', async () => {
    const { pool, jobs } = fakePool();
    await detectTasks(tasks, pool, 'out', go);
    expect(jobs.map(({ page }) => page)).toEqual([0, 1, 2]);
    expect(jobs.map(({ annotatedPath }) => annotatedPath?.replaceAll('\\', '/'))).toEqual([
      'out/1.png.jpg',
      'out/b/2.JPG',
      'out/3.jpeg',
    ]);
  });

  it.each(['bad-image', 'unreadable', 'not-found'] as const)('goes on after an image fails: %s', async (code) => {
    const { pool } = fakePool({ '/in/b/2.JPG': code });
    const { images, failures } = await detectTasks(tasks, pool, undefined, go);
    expect(images.map(({ id }) => id)).toEqual([1, 3]);
    expect(failures.map(({ message }) => message)).toEqual(['/in/b/2.JPG failed']);
  });

  it.each(['bad-model', 'unwritable', 'unavailable'] as const)('stops where all would fail: %s', async (code) => {
    const { pool } = fakePool({ '/in/1.png': code });
    await expect(detectTasks(tasks, pool, undefined, go)).rejects.toMatchObject({ code });
  });

  it('begins nothing more once it is stopped', async () => {
    const { pool, jobs } = fakePool();
    const stop = new AbortController();
    stop.abort();
    expect(await detectTasks(tasks, pool, undefined, stop.signal)).toEqual({ images: [], failures: [] });
    expect(jobs).toEqual([]);
  });
});
