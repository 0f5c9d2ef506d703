import type { Box } from '../../geometry/box.ts';
import type { PictureSource } from './pictureSource.ts';
import { regionOf } from './regionOf.ts';
import { SourceLostError } from './sourceLostError.ts';
import { type LiveFrame, trackFrames } from './trackFrames.ts';

/**
 * A camera's or a screen's pictures, the newest each time.
 *
 * @param lostMessage What to say when it ends without being closed.
 */
export async function streamSource(stream: MediaStream, name: string, lostMessage: string): Promise<PictureSource> {
  const track = stream.getVideoTracks()[0]!;
  let isLost = false;
  let isClosed = false;
  let newest: LiveFrame | undefined;
  let skipped = 0;
  let firstTakenAt: number | undefined;
  let wake: () => void = () => undefined;

  const stop = await trackFrames(track, (frame) => {
    if (newest !== undefined) {
      newest.frame.close();
      skipped++;
    }
    newest = frame;
    wake();
  });
  track.addEventListener('ended', () => {
    isLost = true;
    wake();
  });

  return {
    name,
    isLive: true,
    next: async (region) => {
      while (!isClosed) {
        if (isLost) throw new SourceLostError(lostMessage);
        if (newest !== undefined) {
          const { frame, takenAt } = newest;
          newest = undefined;
          firstTakenAt ??= takenAt;
          const whole = { width: frame.displayWidth, height: frame.displayHeight };
          const part = evenPart(regionOf(whole, region));
          const picture = region === undefined ? frame : cutFrame(frame, part);
          return {
            picture,
            whole,
            origin: { x: part.x, y: part.y },
            time: Math.max(0, takenAt - firstTakenAt) / 1000,
            takenAt,
          };
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return undefined;
    },
    skipped: () => skipped,
    close: () => {
      isClosed = true;
      stop();
      newest?.frame.close();
      newest = undefined;
      for (const each of stream.getTracks()) each.stop();
      wake();
    },
  };
}

/** Video has one colour sample for two by two pixels, and browsers cut it between them only. */
function evenPart({ x, y, width, height }: Box): Box {
  const even = (value: number) => 2 * Math.floor(value / 2);
  return { x: even(x), y: even(y), width: Math.max(2, even(width)), height: Math.max(2, even(height)) };
}

function cutFrame(frame: VideoFrame, visibleRect: Box): VideoFrame {
  const cut = new VideoFrame(frame, { visibleRect });
  frame.close();
  return cut;
}
