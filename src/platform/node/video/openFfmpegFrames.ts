import { type Problem, TesescopeError } from '../../../errors.ts';
import type { FrameSource } from '../../../video/frameSource.ts';
import type { VideoFrame } from '../../../video/videoFrame.ts';
import { type FfmpegEnd, startFfmpeg } from './ffmpegProcess.ts';
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
  /** Ends the frames at once, and is no damage. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens what ffmpeg reads: frames as RGB, turned upright, freed of interlacing, with their time stamps. A damaged file
 * gives its whole frames, and a problem.
 *
 * @throws TesescopeError `bad-format` where there is no frame, `unavailable` without ffmpeg.
 */
export async function openFfmpegFrames({ name, ffmpeg, words, isLive, signal }: FfmpegInput): Promise<FrameSource> {
  const child = await startFfmpeg(ffmpeg, [...before, ...words, ...after], signal);
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
  let end: FfmpegEnd = 0;
  let isWhole = true;

  async function* frames(): AsyncGenerator<VideoFrame> {
    try {
      for (let line = first; line !== undefined; line = await log.nextFrame()) {
        const data = buffers.take(width * height * 3);
        if (!(await fill(data))) {
          isWhole = signal?.aborted === true;
          break;
        }
        lastTime = line.time - first!.time;
        yield {
          index: count++,
          time: lastTime,
          image: { width, height, channels: 3, depth: 8, data },
          release: () => buffers.giveBack(data),
        };
      }
      if (!signal?.aborted) end = await child.ended;
    } finally {
      await child.stop();
    }
  }

  function problems(): readonly Problem[] {
    const fault = log.faults[0] ?? faultOf(end, isWhole);
    if (fault === undefined) return [];
    const wasKilled = typeof end === 'string' || end === codeOfSignal;
    const expected = seconds === undefined ? '' : ` of ${seconds.toFixed(2)} s`;
    const message =
      `${name} ${wasKilled ? 'was not read to its end' : 'is damaged or cut short'}: ${count} frames, ` +
      `to ${lastTime.toFixed(2)} s${expected}, could be read. ffmpeg says: ${fault}.`;
    const kind = wasKilled
      ? ({ severity: 'error', code: 'unread-video' } as const)
      : ({ severity: 'warning', code: 'damaged-video' } as const);
    return [{ ...kind, message, place: { file: name } }];
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

/** What ffmpeg ends with where a signal asked it to. */
const codeOfSignal = 255;

/** What its end alone tells; undefined where it is as it should be. */
function faultOf(end: FfmpegEnd, isWhole: boolean): string | undefined {
  if (typeof end === 'string') return `it was ended by ${end}`;
  if (end !== 0) return `exit code ${end}`;
  return isWhole ? undefined : 'the last frame is not whole';
}

const before = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'level+info', '-fflags', '+discardcorrupt'];

const after = [
  ...['-map', '0:v:0', '-vf', 'yadif=deint=interlaced,showinfo=checksum=0', '-fps_mode', 'passthrough'],
  ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
];
