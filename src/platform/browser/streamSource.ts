import type { PictureSource } from './pictureSource.ts';
import { regionOf } from './regionOf.ts';
import { SourceLostError } from './sourceLostError.ts';

const untouched: ImageBitmapOptions = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' };

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
          const { x, y, width, height } = regionOf(whole, region);
          const bitmap = await createImageBitmap(video, x, y, width, height, untouched);
          return { bitmap, whole, time: (takenAt - firstTakenAt) / 1000, takenAt };
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
