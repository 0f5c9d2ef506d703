import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import type { Raster8 } from '../../../image/raster.ts';
import { asUnwritable } from '../writeFileAtomically.ts';
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
   * RGB of the format's size. Waits until ffmpeg has taken it: its memory may then be used for the next one. What an
   * ffmpeg that failed does not take is lost; `finish` tells why.
   */
  readonly write: (image: Raster8) => Promise<void>;
  /** @throws TesescopeError `unwritable`; no file is left then. */
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
      const started = await starting.catch(() => undefined);
      if (started) await new Promise<unknown>((resolve) => started.child.stdin.write(data, resolve));
    },
    finish: async () => {
      try {
        const { child, ended } = await starting;
        child.stdin.end();
        await ended;
        await rename(temporary, path);
      } catch (cause) {
        await rm(temporary, { force: true });
        throw asUnwritable(path, cause);
      }
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
    // Of a group of its own, as in `startFfmpeg`: Ctrl-C must not end it before its last frame.
    { stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  // What ends ffmpeg early also breaks its pipe: the exit tells why.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${said.trim().split('\n').at(-1) || 'ffmpeg ended early'}.`));
    });
  });
  ended.catch(() => undefined);
  return { child, ended };
}
