import { TesescopeError } from '../../errors.ts';
import type { PictureSource } from './pictureSource.ts';
import { regionOf } from './regionOf.ts';

/**
 * Every frame of a video file, upright, in order.
 *
 * @throws TesescopeError `bad-format` where the browser can't read or decode it.
 */
export async function openVideoFile(file: File): Promise<PictureSource> {
  const { ALL_FORMATS, BlobSource, Input, VideoSampleSink } = await import('mediabunny');
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack().catch((cause: unknown) => {
    throw unreadable(file, 'its format is not known to browsers', cause);
  });
  if (track === null) throw unreadable(file, 'it holds no video');
  if (!(await track.canDecode())) throw unreadable(file, 'this browser has no decoder for its codec');
  const samples = new VideoSampleSink(track).samples();
  const firstTime = await track.getFirstTimestamp();
  return {
    name: file.name,
    isLive: false,
    next: async (region) => {
      const { done, value: sample } = await samples.next();
      if (done || sample === undefined) return undefined;
      const takenAt = performance.now();
      const whole = { width: sample.displayWidth, height: sample.displayHeight };
      const { x, y, width, height } = regionOf(whole, region);
      const canvas = new OffscreenCanvas(width, height);
      sample.draw(canvas.getContext('2d', { alpha: false })!, x, y, width, height, 0, 0, width, height);
      const time = Math.max(0, sample.timestamp - firstTime);
      sample.close();
      return { picture: canvas.transferToImageBitmap(), whole, origin: { x, y }, time, takenAt };
    },
    skipped: () => 0,
    close: () => {
      samples.return().then(() => input.dispose());
    },
  };
}

function unreadable(file: File, reason: string, cause?: unknown): TesescopeError {
  const message = `${file.name} can't be read here: ${reason}. Save it as MP4 or WebM, or use "tesescope video".`;
  return new TesescopeError('bad-format', message, { place: { file: file.name }, cause });
}
