import type { Box } from '../../src/geometry/box.ts';
import { createTracker } from '../../src/video/createTracker.ts';
import type { Sighting } from '../../src/video/trackerFrame.ts';
import type { Vector } from '../../src/video/vector.ts';

/** A sperm that counts, as it is in one frame. */
export interface Counted {
  /** From 1, in the order of counting. */
  readonly number: number;
  /** Which of the frame's detections it is. */
  readonly index: number;
  /** Pixels of the frame. */
  readonly box: Box;
  /** The best so far. */
  readonly score: number;
  /** It was counted with this frame. */
  readonly isNew: boolean;
  /** It was never seen better than in this frame. */
  readonly isBest: boolean;
}

/** Gives every sperm one number, however often it is seen. */
export interface Counter {
  readonly count: (frame: CountedFrame, sensitivity: number) => FrameCount;
}

export interface CountedFrame {
  readonly detections: readonly Sighting[];
  /** Seconds, never falling. */
  readonly time: number;
  /** How far the picture moved since the frame before, in pixels. @default estimated from the detections */
  readonly shift: Vector | undefined;
}

export interface FrameCount {
  readonly counted: readonly Counted[];
  /** What reaches the sensitivity, but was not followed long enough to be counted. */
  readonly uncounted: readonly Box[];
  /** How far the picture moved since the first frame, in pixels. */
  readonly moved: Vector;
}

/** After a longer pause, in seconds, sperm that lie where they lay are still the same. */
const mostStep = 0.4;

/**
 * Counts what moves through a video. All that scores at least `lowestScore` is followed, but only what once reached the
 * sensitivity gets a number, so that a change of sensitivity begins nothing anew.
 *
 * @param counted The last number given before.
 */
export function countTracks(counted: number, lowestScore: number): Counter {
  const tracker = createTracker({
    startScore: lowestScore,
    carryOnScore: lowestScore,
    confirmationCount: 2,
    pointLimit: 2,
  });
  const followed = new Map<number, { readonly score: number; readonly number: number | undefined }>();
  let frames = 0;
  let clock = 0;
  let lastTime: number | undefined;
  let last = counted;
  return {
    count: ({ detections, time, shift }, sensitivity) => {
      const frame = frames++;
      clock += Math.min(mostStep, time - (lastTime ?? time));
      lastTime = time;
      const update = tracker.update({ index: frame, time: clock, detections, ...(shift && { shift }) });
      const live = new Map(update.live.flatMap((track) => (track.state === 'tentative' ? [] : [[track.id, track]])));
      const before = new Map(update.confirmed.map(({ id, best }) => [id, best.score]));
      const seen: Counted[] = [];
      const uncounted: Box[] = [];
      detections.forEach(({ box, score: scoreNow }, i) => {
        const id = update.trackIds[i];
        if (id === undefined) {
          if (scoreNow >= sensitivity) uncounted.push(box);
          return;
        }
        const known = followed.get(id);
        const score = Math.max(known?.score ?? before.get(id) ?? 0, scoreNow);
        const isNew = known?.number === undefined && score >= sensitivity;
        const number = isNew ? ++last : known?.number;
        followed.set(id, { score, number });
        if (number === undefined) return;
        const isBest = isNew || live.get(id)?.best.frame === frame;
        seen.push({ number, index: i, box, score, isNew, isBest });
      });
      for (const { id } of update.ended) followed.delete(id);
      return { counted: seen, uncounted, moved: update.offset };
    },
  };
}

/** Counts in photographs of different fields: all that reaches the sensitivity, each by itself. */
export function countPhotographs(counted: number): Counter {
  let last = counted;
  return {
    count: ({ detections }, sensitivity) => ({
      counted: detections.flatMap(({ box, score }, index) =>
        score < sensitivity ? [] : [{ number: ++last, index, box, score, isNew: true, isBest: true }],
      ),
      uncounted: [],
      moved: { x: 0, y: 0 },
    }),
  };
}
