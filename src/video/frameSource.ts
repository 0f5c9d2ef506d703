import type { Problem } from '../errors.ts';
import type { VideoFrame } from './videoFrame.ts';

/** Where frames come from, opened: a file, a camera, a folder of images. */
export interface FrameSource {
  /** As a message names it. */
  readonly name: string;
  /** Of every frame, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Frames a second as the source states it, the mean of variable ones; undefined where it knows no time. */
  readonly framesPerSecond: number | undefined;
  /** How many frames there should be; undefined for what has no end. */
  readonly expectedFrames: number | undefined;
  /** A camera's: frames come whether or not anyone reads them. */
  readonly isLive: boolean;
  /** All frames in order, once; a source waits for its reader, and ends early where it is left. */
  readonly frames: () => AsyncGenerator<VideoFrame>;
  /** What was wrong, known after the last frame. */
  readonly problems: () => readonly Problem[];
  /** Stops the source; needed where `frames` is not read to its end. */
  readonly close: () => Promise<void>;
}
