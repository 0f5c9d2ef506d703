import type { Box } from '../../geometry/box.ts';
import type { Vector } from '../../video/vector.ts';
import type { BrowserPicture } from './pictureReader.ts';

/** A picture of a source, and when it was taken. */
export interface Picture {
  /** The source's picture, or the region of it that was asked for. */
  readonly picture: BrowserPicture;
  /** The size of the source's whole picture, in pixels. */
  readonly whole: { readonly width: number; readonly height: number };
  /** Where in the whole picture this one begins, in pixels. */
  readonly origin: Vector;
  /** Seconds from the source's first picture. */
  readonly time: number;
  /** On the clock of `performance.now()`, in milliseconds. */
  readonly takenAt: number;
  /** The file that is this picture alone: a field of its own, which shows nothing of the one before. */
  readonly fileName?: string;
}

/** Where pictures come from, opened; one at a time is asked for, so that no queue grows. */
export interface PictureSource {
  readonly name: string;
  /** Live pictures are skipped while nobody asks; a file waits. */
  readonly isLive: boolean;
  /**
   * The newest picture of a live source, once it is newer than the last, or the next of a file; nothing at the end.
   *
   * @param region The part to look at, in pixels of the source's pictures; cut to what there is.
   * @throws SourceLostError where the source went away
   * @throws TesescopeError `bad-image` where a picture can't be read; the next may be
   */
  readonly next: (region: Box | undefined) => Promise<Picture | undefined>;
  /** Pictures that nobody asked for in time. */
  readonly skipped: () => number;
  readonly close: () => void;
}
