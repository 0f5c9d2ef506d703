import type { Box } from '../../geometry/box.ts';
import type { PictureSource } from './pictureSource.ts';
import { regionOf } from './regionOf.ts';
import { SourceLostError } from './sourceLostError.ts';

/**
 * A camera's or a screen's pictures, the newest each time.
 *
 * @param lostMessage What to say when it ends without being closed.
 */
export async function streamSource(stream: MediaStream, name: string, lostMessage: string): Promise<PictureSource> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const track = stream.getVideoTracks()[0]!;
  let isLost = false;
  let isClosed = false;
  let newest: { readonly takenAt: number; readonly count: number } | undefined;
  let takenCount = 0;
  let skipped = 0;
  let firstTakenAt: number | undefined;
  let wake: () => void = () => undefined;

  const onFrame: VideoFrameRequestCallback = (_, { captureTime, presentationTime, presentedFrames }) => {
    newest = { takenAt: captureTime ?? presentationTime, count: presentedFrames };
    wake();
    if (!isClosed) video.requestVideoFrameCallback(onFrame);
  };
  video.requestVideoFrameCallback(onFrame);
  track.addEventListener('ended', () => {
    isLost = true;
    wake();
  });
  await video.play();

  return {
    name,
    isLive: true,
    next: async (region) => {
      while (!isClosed) {
        if (isLost) throw new SourceLostError(lostMessage);
        if (newest !== undefined && newest.count > takenCount) {
          const { takenAt, count } = newest;
          if (takenCount > 0) skipped += count - takenCount - 1;
          takenCount = count;
          firstTakenAt ??= takenAt;
          const whole = { width: video.videoWidth, height: video.videoHeight };
          const picture = new VideoFrame(video, { visibleRect: onWholeChroma(regionOf(whole, region)) });
          return { picture, whole, time: (takenAt - firstTakenAt) / 1000, takenAt };
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
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
      wake();
    },
  };
}

/** Video has one colour sample for two by two pixels, and browsers cut it between them only. */
function onWholeChroma({ x, y, width, height }: Box): Box {
  const even = (value: number) => Math.max(0, 2 * Math.floor(value / 2));
  return { x: even(x), y: even(y), width: Math.max(2, even(width)), height: Math.max(2, even(height)) };
}
