import { type Problem, TesescopeError } from '../../../errors.ts';
import type { FrameSource } from '../../../video/frameSource.ts';
import type { VideoFrame } from '../../../video/videoFrame.ts';
import { startFfmpeg } from './ffmpegProcess.ts';
import { createFrameBuffers } from './frameBuffers.ts';
import { readExactly } from './readExactly.ts';
import { readFfmpegLog } from './readFfmpegLog.ts';

interface FfmpegInput {
  /** As a message names it. */
  readonly name: string;
  /** The program's path. */
  readonly ffmpeg: string;
  /** What ffmpeg reads: `-i FILE`, with options before it. */
  readonly words: readonly string[];
  readonly isLive: boolean;
}

/**
 * Opens what ffmpeg reads: frames as RGB, turned upright, freed of interlacing, with their time stamps. A damaged file
 * gives its whole frames, and a problem.
 *
 * @throws TesescopeError `bad-format` where there is no frame, `unavailable` without ffmpeg.
 */
export async function openFfmpegFrames({ name, ffmpeg, words, isLive }: FfmpegInput): Promise<FrameSource> {
  const child = await startFfmpeg(ffmpeg, [...before, ...words, ...after]);
  const log = readFfmpegLog(child.log);
  const first = await log.nextFrame();
  if (first === undefined) {
    await child.stop();
    throw new TesescopeError('bad-format', `ffmpeg finds no picture in ${name}: ${log.faults.at(-1) ?? 'no reason'}.`, {
      place: { file: name },
    });
  }
  const { width, height } = first;
  const framesPerSecond = log.framesPerSecond();
  const seconds = log.seconds();
  const buffers = createFrameBuffers();
  const fill = readExactly(child.output);
  let count = 0;
  let lastTime = 0;
  let exitCode: number | null = 0;

  async function* frames(): AsyncGenerator<VideoFrame> {
    try {
      for (let line = first; line !== undefined; line = await log.nextFrame()) {
        const data = buffers.take(width * height * 3);
        if (!(await fill(data))) return;
        lastTime = line.time - first!.time;
        yield {
          index: count++,
          time: lastTime,
          image: { width, height, channels: 3, depth: 8, data },
          release: () => buffers.giveBack(data),
        };
      }
      exitCode = await child.ended;
    } finally {
      await child.stop();
    }
  }

  function problems(): readonly Problem[] {
    if (log.faults.length === 0 && exitCode === 0) return [];
    const expected = seconds === undefined ? '' : ` of ${seconds.toFixed(2)} s`;
    const message =
      `${name} is damaged or cut short: ${count} frames, to ${lastTime.toFixed(2)} s${expected}, could be read. ` +
      `ffmpeg says: ${log.faults[0] ?? `exit code ${exitCode}`}.`;
    return [{ severity: 'warning', code: 'damaged-video', message, place: { file: name } }];
  }

  return {
    name,
    width,
    height,
    framesPerSecond,
    expectedFrames: seconds && framesPerSecond && Math.round(seconds * framesPerSecond),
    isLive,
    frames,
    problems,
    close: child.stop,
  };
}

const before = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'level+info', '-fflags', '+discardcorrupt'];

const after = [
  ...['-map', '0:v:0', '-vf', 'yadif=deint=interlaced,showinfo=checksum=0', '-fps_mode', 'passthrough'],
  ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
];
