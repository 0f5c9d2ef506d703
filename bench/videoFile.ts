import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../src/platform/node/findProgram.ts';
import { packageFile } from '../src/platform/node/packageFile.ts';

const frames = 150;
const images = packageFile('../shared/data/visem-tracking/video-11/images');
const run = promisify(execFile);

/**
 * Frames a second of `tesescope video` on the first frames of VISEM-Tracking's video 11 as an AVI, from the program's start
 * to its end, the best of some runs; in words what is missing where it can't be run.
 */
export async function videoFile(runs: number): Promise<number | 'no ffmpeg' | 'no video'> {
  const ffmpeg = await findProgram('ffmpeg');
  if (ffmpeg === undefined) return 'no ffmpeg';
  if (!existsSync(images)) return 'no video';
  const folder = await mkdtemp(join(tmpdir(), 'tesescope-bench-'));
  try {
    const video = join(folder, 'video.avi');
    const input = ['-framerate', '49', '-i', join(images, '11_frame_%d.jpg'), '-frames:v', String(frames)];
    await run(ffmpeg, ['-loglevel', 'error', ...input, '-c:v', 'copy', video]);
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < runs; i++) {
      const start = performance.now();
      await run(process.execPath, [packageFile('dist/cli/main.js'), 'video', video, '--out', join(folder, 'out')]);
      least = Math.min(least, performance.now() - start);
    }
    return (frames * 1000) / least;
  } finally {
    await rm(folder, { recursive: true });
  }
}
