import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { TesescopeError } from '../../../errors.ts';
import type { Raster8 } from '../../../image/raster.ts';
import { videoCodec } from './videoCodec.ts';

export interface VideoFormat {
  /** The program's path. */
  readonly ffmpeg: string;
  /** Pixels; odd ones are made even. */
  readonly width: number;
  readonly height: number;
  /** `as written`: frames are shown as they came, for a camera. */
  readonly framesPerSecond: number | 'as written';
}

/** Writes frames into a video file, which appears under its name when it is whole. */
export interface VideoWriter {
  /**
   * RGB of the format's size. Waits until ffmpeg has taken it: its memory may then be used for the next one.
   *
   * @throws TesescopeError `unwritable`.
   */
  readonly write: (image: Raster8) => Promise<void>;
  /** @throws TesescopeError `unwritable`. */
  readonly finish: () => Promise<void>;
  /** Leaves no file. */
  readonly abandon: () => Promise<void>;
}

/** Starts an MP4 that every player shows; ffmpeg gets ready while the first frame is waited for. */
export function startVideoWriter(path: string, format: VideoFormat): VideoWriter {
  const temporary = `${path}.tmp`;
  const starting = startEncoder(temporary, format);
  starting.catch(() => undefined);
  return {
    write: async ({ data }) => {
      const { child, said } = await starting;
      if (!child.stdin.writable) throw unwritable(path, said());
      await new Promise<void>((resolve) => child.stdin.write(data, () => resolve()));
    },
    finish: async () => {
      const { child, ended, said } = await starting;
      child.stdin.end();
      if ((await ended) !== 0) {
        await rm(temporary, { force: true });
        throw unwritable(path, said());
      }
      await rename(temporary, path);
    },
    abandon: async () => {
      const started = await starting.catch(() => undefined);
      started?.child.kill('SIGKILL');
      await started?.ended.catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
}

async function startEncoder(path: string, { ffmpeg, width, height, framesPerSecond }: VideoFormat) {
  const codec = await videoCodec(ffmpeg);
  const child = spawn(
    ffmpeg,
    [
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...(framesPerSecond === 'as written' ? ['-use_wallclock_as_timestamps', '1'] : ['-r', String(framesPerSecond)]),
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-i', 'pipe:0'],
      ...['-vf', 'pad=ceil(iw/2)*2:ceil(ih/2)*2', ...codec, '-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
      ...['-f', 'mp4', path],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  // What ends ffmpeg early also breaks its pipe: the exit tells why.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  ended.catch(() => undefined);
  return { child, ended, said: () => said };
}

function unwritable(path: string, said: string): TesescopeError {
  const reason = said.trim().split('\n').at(-1) || 'ffmpeg ended early';
  return new TesescopeError('unwritable', `Cannot write ${path}: ${reason}.`, { place: { file: path } });
}
