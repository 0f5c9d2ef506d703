import { describe, expect, it } from 'vitest';
import { createTracker } from '../../src/video/createTracker.ts';
import { identityFigures } from '../../src/video/trackMetrics/identityFigures.ts';
import type { TrackedBox } from '../../src/video/trackMetrics/trackedBox.ts';
import { trackOverlaps } from '../../src/video/trackMetrics/trackOverlaps.ts';
import type { Vector } from '../../src/video/vector.ts';
import { degradeTracks } from './degradeTracks.ts';
import { isInPicture, moveStage } from './moveStage.ts';
import { framesPerSecond, hasVisemTracks, readVisemTracks, visemVideos } from './visemTracks.ts';

/** Not one that the follower was tuned with. */
const seed = 2020;

function followDegraded(truth: readonly TrackedBox[], shift?: Vector): TrackedBox[] {
  const tracker = createTracker();
  const frames = [...degradeTracks(truth, seed)];
  const ended = frames.flatMap(([index, detections]) => {
    const frame = { index, time: index / framesPerSecond, detections };
    return tracker.update(shift === undefined ? frame : { ...frame, shift }).ended;
  });
  return [...ended, ...tracker.finish().ended].flatMap(({ id, points }) =>
    points.map(({ frame, box }) => ({ frame, track: id, box })),
  );
}

describe.skipIf(!hasVisemTracks)(
  'true boxes, 10 % dropped, 10 % jitter, 5 % false (skipped where ../shared/data/visem-tracking is absent)',
  () => {
    it.each(visemVideos)('IDF1 is 0.9 or more on video %i, and the count is near', (video) => {
      const truth = readVisemTracks(video);
      const overlaps = trackOverlaps(truth, followDegraded(truth));
      const [truthTracks, foundTracks] = [overlaps.truthCounts.length, overlaps.foundCounts.length];
      expect(identityFigures(overlaps).idf1).toBeGreaterThanOrEqual(0.9);
      expect(Math.abs(foundTracks - truthTracks)).toBeLessThan(0.15 * truthTracks);
    });

    it.each(visemVideos)(
      'sperm of video %i keep their numbers while the stage jumps 30 px a frame for a second',
      (video) => {
        const start = readVisemTracks(video).filter(({ frame }) => frame < 150);
        const truth = moveStage(start, 60);
        const idf1Of = (found: TrackedBox[]) => identityFigures(trackOverlaps(truth, found.filter(isInPicture))).idf1;
        expect(idf1Of(followDegraded(truth))).toBeGreaterThanOrEqual(0.85);
        expect(idf1Of(followDegraded(truth, { x: 0, y: 0 }))).toBeLessThan(0.6);
      },
    );
  },
);
