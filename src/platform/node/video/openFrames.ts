import { stat } from 'node:fs/promises';
import { type Problem, TesescopeError } from '../../../errors.ts';
import type { FrameSource } from '../../../video/frameSource.ts';
import { findInputs, isImageFile } from '../findInputs.ts';
import { unreadable } from '../readBytes.ts';
import { findFfmpeg } from './findFfmpeg.ts';
import { openFfmpegFrames } from './openFfmpegFrames.ts';

interface OpenFramesOptions {
  /** Path of ffmpeg. @default what PATH finds */
  readonly ffmpeg?: string | undefined;
  /** Of images in a row; videos and cameras tell their own. */
  readonly framesPerSecond?: number | undefined;
  /** Ends what ffmpeg reads at once: a camera that gives nothing too. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens a video file, a camera (`/dev/video0`), a stream (`rtsp://…`), a folder of images or a TIFF of many pages.
 *
 * @throws TesescopeError `not-found`, `unreadable`, `bad-format`, `unavailable` without ffmpeg.
 */
export async function openFrames(input: string, options: OpenFramesOptions = {}): Promise<FrameSource> {
  const stream = /^(rtsp|rtmp|udp|https?):\/\//.exec(input);
  if (stream)
    return openByFfmpeg(input, [...(stream[1] === 'rtsp' ? ['-rtsp_transport', 'tcp'] : []), '-i', input], true);
  if (/^\/dev\/video\d+$/.test(input)) return openByFfmpeg(input, ['-f', 'v4l2', '-i', input], true);
  if (!(await isFolder(input)) && !isImageFile(input)) return openByFfmpeg(input, ['-i', `file:${input}`], false);
  return openImages(input, options.framesPerSecond);

  async function openByFfmpeg(name: string, words: readonly string[], isLive: boolean): Promise<FrameSource> {
    const { ffmpeg, signal } = options;
    return openFfmpegFrames({ name, words, isLive, signal, ffmpeg: await findFfmpeg(ffmpeg) });
  }
}

async function openImages(input: string, framesPerSecond: number | undefined): Promise<FrameSource> {
  const { value, problems } = await findInputs([input]);
  const [first, ...others] = value;
  if (first === undefined) throw new TesescopeError('not-found', messagesOf(problems), { place: { file: input } });
  const { openImageSequence } = await import('./openImageSequence.ts');
  return openImageSequence({ name: input, paths: [first, ...others], framesPerSecond });
}

function messagesOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join(' ');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
