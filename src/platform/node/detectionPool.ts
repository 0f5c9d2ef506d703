import type { DetectionJob, DetectionSettings, FileDetections } from './detectFile.ts';
import { createDetectorPool, type DetectorPoolOptions } from './detectorPool.ts';

/** Threads that look at image files side by side. */
export interface DetectionPool {
  /** How many jobs keep all threads busy: one at work, one being read and one being written in each. */
  readonly capacity: number;
  /** @throws TesescopeError what `detectFile` throws. */
  readonly detect: (job: DetectionJob) => Promise<FileDetections>;
  readonly close: () => Promise<void>;
}

/** Starts the threads. */
export function createDetectionPool(options: DetectorPoolOptions<DetectionSettings>): DetectionPool {
  const { threads, ask, close } = createDetectorPool<DetectionJob, FileDetections, DetectionSettings>(
    'detectionWorker',
    options,
  );
  return { capacity: threads * 3, detect: ask, close };
}
