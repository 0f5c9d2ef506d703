/** A frame of a live source. */
export interface LiveFrame {
  readonly frame: VideoFrame;
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly takenAt: number;
}

/** Chromium's way to a track's frames; TypeScript's library does not know it yet. */
declare class MediaStreamTrackProcessor {
  constructor(options: { readonly track: MediaStreamTrack; readonly maxBufferSize?: number });
  readonly readable: ReadableStream<VideoFrame>;
}

/**
 * Hands on every frame of a track, until it ends or what it returns is called; whoever is handed a frame closes it.
 *
 * Straight from the track where the browser can, hidden or not; else by a video element, which shows a hidden page nothing.
 */
export async function trackFrames(track: MediaStreamTrack, onFrame: (frame: LiveFrame) => void): Promise<() => void> {
  return 'MediaStreamTrackProcessor' in globalThis ? processorFrames(track, onFrame) : elementFrames(track, onFrame);
}

function processorFrames(track: MediaStreamTrack, onFrame: (frame: LiveFrame) => void): () => void {
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable.getReader();
  /** Between the clock of frames and the page's: the least seen, as a busy page is handed frames late. */
  let offset = Number.POSITIVE_INFINITY;
  const read = async () => {
    for (;;) {
      const { done, value: frame } = await reader.read();
      if (done) return;
      const stamp = frame.timestamp / 1000;
      offset = Math.min(offset, performance.now() - stamp);
      onFrame({ frame, takenAt: stamp + offset });
    }
  };
  read().catch(() => undefined);
  return () => {
    reader.cancel().catch(() => undefined);
  };
}

async function elementFrames(track: MediaStreamTrack, onFrame: (frame: LiveFrame) => void): Promise<() => void> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  const show: VideoFrameRequestCallback = (_, { captureTime, presentationTime }) => {
    if (video.srcObject === null) return;
    onFrame({ frame: new VideoFrame(video), takenAt: captureTime ?? presentationTime });
    video.requestVideoFrameCallback(show);
  };
  video.requestVideoFrameCallback(show);
  await video.play();
  return () => {
    video.srcObject = null;
  };
}
