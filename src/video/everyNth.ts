import type { VideoFrame } from './videoFrame.ts';

/** The first of each `n` frames; the others are released. */
export async function* everyNth(frames: AsyncIterable<VideoFrame>, n: number): AsyncGenerator<VideoFrame> {
  for await (const frame of frames) {
    if (frame.index % n === 0) yield frame;
    else frame.release();
  }
}
