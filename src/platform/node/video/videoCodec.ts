import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** ffmpeg's words for H.264 of good quality at little work, or for MPEG-4 where this ffmpeg can't write that. */
export async function videoCodec(ffmpeg: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(ffmpeg, ['-hide_banner', '-encoders']);
  return / libx264 /.test(stdout)
    ? ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20']
    : ['-c:v', 'mpeg4', '-q:v', '3'];
}
