import { text } from 'node:stream/consumers';
import { startFfmpeg } from './ffmpegProcess.ts';

/**
 * ffmpeg's words for H.264 of good quality at little work, or for MPEG-4 where this ffmpeg can't write that.
 *
 * @throws TesescopeError `unavailable` where the program does not start.
 */
export async function videoCodec(ffmpeg: string): Promise<readonly string[]> {
  const { output, log } = await startFfmpeg(ffmpeg, ['-hide_banner', '-encoders']);
  log.resume();
  return / libx264 /.test(await text(output))
    ? ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20']
    : ['-c:v', 'mpeg4', '-q:v', '3'];
}
