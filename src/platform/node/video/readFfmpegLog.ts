import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type FfmpegLine, parseFfmpegLine } from './ffmpegLog.ts';

type FrameLine = Extract<FfmpegLine, { readonly kind: 'frame' }>;

/** What ffmpeg said so far. */
export interface FfmpegLog {
  /** The stated rate and length, known when the first frame is. */
  readonly framesPerSecond: () => number | undefined;
  readonly seconds: () => number | undefined;
  readonly faults: readonly string[];
  /** The next frame's line, as soon as there is one; undefined at the end. */
  readonly nextFrame: () => Promise<FrameLine | undefined>;
}

/** Reads ffmpeg's log as it comes. */
export function readFfmpegLog(stream: Readable): FfmpegLog {
  const frames: FrameLine[] = [];
  const faults: string[] = [];
  let framesPerSecond: number | undefined;
  let seconds: number | undefined;
  let isOver = false;
  let wake: () => void = () => undefined;
  const lines = createInterface({ input: stream });
  lines.on('line', (text) => {
    const line = parseFfmpegLine(text);
    if (line?.kind === 'frame') frames.push(line);
    else if (line?.kind === 'fault') faults.push(line.message);
    else if (line?.kind === 'duration') seconds ??= line.seconds;
    else if (line?.kind === 'stream') framesPerSecond ??= line.framesPerSecond;
    wake();
  });
  lines.on('close', () => {
    isOver = true;
    wake();
  });
  return {
    framesPerSecond: () => framesPerSecond,
    seconds: () => seconds,
    faults,
    nextFrame: async () => {
      while (frames.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return frames.shift();
    },
  };
}
