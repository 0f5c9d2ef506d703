import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** RGB of the format's size. Waits while ffmpeg is behind. */
  readonly write: (image: Raster8) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Leaves no file. */
  readonly abandon: () => Promise<void>;
}

/** Starts an MP4 that every player shows. */
export async function startVideoWriter(path: string, format: VideoFormat): Promise<VideoWriter> {
  const { ffmpeg, width, height, framesPerSecond } = format;
  const temporary = `${path}.tmp`;
  const codec = await videoCodec(ffmpeg);
  const child = spawn(
    ffmpeg,
    [
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...(framesPerSecond === 'as written' ? ['-use_wallclock_as_timestamps', '1'] : ['-r', String(framesPerSecond)]),
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-i', 'pipe:0'],
      ...['-vf', 'pad=ceil(iw/2)*2:ceil(ih/2)*2', ...codec, '-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
      ...['-f', 'mp4', temporary],
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
  return {
    write: async ({ data }) => {
      if (!child.stdin.writable) throw unwritable(path, said);
      if (!child.stdin.write(data)) await Promise.race([once(child.stdin, 'drain'), ended]);
    },
    finish: async () => {
      child.stdin.end();
      if ((await ended) !== 0) {
        await rm(temporary, { force: true });
        throw unwritable(path, said);
      }
      await rename(temporary, path);
    },
    abandon: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(temporary, { force: true });
    },
  };
}

function unwritable(path: string, said: string): TesescopeError {
  const reason = said.trim().split('\n').at(-1) || 'ffmpeg ended early';
  return new TesescopeError('unwritable', `Cannot write ${path}: ${reason}.`, { place: { file: path } });
}
