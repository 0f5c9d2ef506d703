import { basename, extname, join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { isTesescopeError, TesescopeError } from '../../errors.ts';
import { createFramePool } from '../../platform/node/framePool.ts';
import { packageFile } from '../../platform/node/packageFile.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';
import { findFfmpeg } from '../../platform/node/video/findFfmpeg.ts';
import { openFrames } from '../../platform/node/video/openFrames.ts';
import { followFrom } from '../../video/followFrom.ts';
import type { FrameSource } from '../../video/frameSource.ts';
import { reportError } from '../reportError.ts';
import type { VideoArguments } from './videoArguments.ts';
import type { WatchedVideo } from './watchVideo.ts';

/** Follows sperm through each input; one that fails is named and sets the exit code. */
export async function watchVideos(options: VideoArguments): Promise<void> {
  const { inputs, sensitivity, threshold, micrometresPerPixel, device, every } = options;
  const model = await readModelFile(options.model ?? packageFile('models/tesescope.onnx'));
  const startScore = threshold ?? followFrom(model.metadata.operatingPoints, sensitivity);
  const carryOnScore = startScore / 2;
  const ffmpeg = await findFfmpeg(options.ffmpeg).catch(() => undefined);
  const settings = { scoreThreshold: carryOnScore, tile: 'auto', micrometresPerPixel } as const;
  const pool = createFramePool({ model, device, settings });
  // Its image codec takes as long to load as the pool's threads to start.
  const loading = import('./watchVideo.ts');
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const watched: WatchedVideo[] = [];
  try {
    for (const [index, folder] of resultFolders(inputs, options.out).entries()) {
      if (stop.signal.aborted) break;
      try {
        const source = await openFrames(inputs[index]!, { ...options, signal: stop.signal });
        await checkTime(source, micrometresPerPixel);
        const { watchVideo } = await loading;
        const progress = showProgress(source, every);
        const onFrame = (sperm: number) => progress.step(sperm);
        const looks = { source, pool, model, startScore, carryOnScore, every, micrometresPerPixel, folder, ffmpeg };
        watched.push(await watchVideo({ ...looks, onFrame, signal: stop.signal }).finally(progress.stop));
      } catch (error) {
        if (!isTesescopeError(error)) throw error;
        reportError(error.message);
        process.exitCode = 1;
      }
    }
  } finally {
    process.removeListener('SIGINT', interrupt);
    await pool.close();
  }
  print(watched, options);
  if (ffmpeg === undefined)
    reportError('no annotated video was written: ffmpeg is not on PATH; see "tesescope doctor".');
  for (const { problems } of watched) {
    for (const { message, severity } of problems) {
      reportError(message);
      if (severity === 'error') process.exitCode = 1;
    }
  }
  if (stop.signal.aborted) {
    reportError(`stopped early; ${watched.length > 0 ? 'what was seen so far' : 'nothing'} is written.`);
    process.exitCode = 130;
  }
}

/** @throws TesescopeError `usage` where speeds are asked for and no time is known. */
async function checkTime(source: FrameSource, micrometresPerPixel: number | undefined): Promise<void> {
  if (micrometresPerPixel === undefined || source.framesPerSecond !== undefined) return;
  await source.close();
  throw new TesescopeError(
    'usage',
    `${source.name} does not tell when its frames were taken: speeds in micrometres need --frames-per-second.`,
  );
}

/** A folder for each input: `out` itself for one, else a folder in it by the input's name. */
function resultFolders(inputs: readonly string[], out: string): readonly string[] {
  if (inputs.length === 1) return [out];
  const names = inputs.map((input) => basename(input, extname(input)) || 'video');
  return names.map((name, i) => join(out, names.indexOf(name) === i ? name : `${name}-${i + 1}`));
}

function showProgress({ expectedFrames, name }: FrameSource, every: number) {
  const title = basename(name);
  const format =
    expectedFrames === undefined
      ? `${title}: {value} frames | {speed} frames/s | {sperm} sperm | Ctrl-C stops`
      : `${title} {bar} {value}/{total} frames | {speed} frames/s | {sperm} sperm | {eta_formatted} left`;
  const bar = new SingleBar(
    { stream: process.stderr, hideCursor: true, format, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const started = Date.now();
  let frames = 0;
  bar.start(Math.ceil((expectedFrames ?? 0) / every), 0, { speed: '-', sperm: 0 });
  return {
    step: (sperm: number) => {
      frames++;
      bar.update(frames, { speed: ((frames * 1000) / (Date.now() - started)).toFixed(1), sperm });
    },
    stop: () => bar.stop(),
  };
}

function print(watched: readonly WatchedVideo[], { json, out }: VideoArguments): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(watched)}\n`);
    return;
  }
  for (const { name, frames, skipped, seconds, sperm } of watched) {
    const unseen = skipped > 0 ? ` (${skipped} more went by unseen)` : '';
    process.stdout.write(`${name}: ${sperm} sperm in ${frames} frames${unseen}, ${seconds.toFixed(2)} s\n`);
  }
  if (watched.length > 0) process.stdout.write(`Written to ${out}: ${watched[0]!.files.join(', ')}\n`);
}
