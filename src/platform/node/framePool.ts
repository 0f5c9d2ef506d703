import type { TileChoice } from '../../detection/tileSide.ts';
import type { Raster8 } from '../../image/raster.ts';
import type { Sighting } from '../../video/trackerFrame.ts';
import { createDetectorPool, type DetectorPoolOptions } from './detectorPool.ts';

export interface FrameSettings {
  /** Detections below it are left out. */
  readonly scoreThreshold: number;
  readonly tile: TileChoice;
  readonly micrometresPerPixel?: number | undefined;
}

/** Threads that look at frames side by side. */
export interface FramePool {
  /** How many frames keep all threads busy: one at work and one waiting in each. */
  readonly capacity: number;
  /** What is seen in a frame, and how sharp; without copying it where its memory is shared. */
  readonly detect: (image: Raster8) => Promise<readonly Sighting[]>;
  readonly close: () => Promise<void>;
}

/** Starts the threads. */
export function createFramePool(options: DetectorPoolOptions<FrameSettings>): FramePool {
  const { threads, ask, close } = createDetectorPool<Raster8, readonly Sighting[], FrameSettings>(
    'frameWorker',
    options,
  );
  return { capacity: threads * 2, detect: ask, close };
}
