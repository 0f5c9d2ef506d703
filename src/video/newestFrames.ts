import type { VideoFrame } from './videoFrame.ts';

/** The frames of a live source that a reader had time for. */
export interface NewestFrames {
  /** Each time the newest; frames that came meanwhile are released unseen. */
  readonly frames: () => AsyncGenerator<VideoFrame>;
  /** Frames released unseen so far. */
  readonly skipped: () => number;
}

/** Reads a live source as fast as it delivers, and hands on the newest frame only: no queue grows. */
export function newestFrames(source: AsyncIterable<VideoFrame>): NewestFrames {
  let skipped = 0;
  async function* frames(): AsyncGenerator<VideoFrame> {
    let newest: VideoFrame | undefined;
    let wake: () => void = () => undefined;
    let isLeft = false;
    const pump = async () => {
      for await (const frame of source) {
        if (newest !== undefined) {
          newest.release();
          skipped++;
        }
        newest = frame;
        wake();
        if (isLeft) return;
      }
    };
    let end: { readonly error?: unknown } | undefined;
    const ended = pump().then(
      () => {
        end = {};
        wake();
      },
      (error: unknown) => {
        end = { error };
        wake();
      },
    );
    try {
      while (true) {
        if (newest !== undefined) {
          const frame = newest;
          newest = undefined;
          yield frame;
        } else if (end !== undefined) {
          if ('error' in end) throw end.error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      isLeft = true;
      await ended;
      newest?.release();
    }
  }
  return { frames, skipped: () => skipped };
}
