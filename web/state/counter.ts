import type { Box } from '../../src/geometry/box.ts';
import { createTracker } from '../../src/video/createTracker.ts';
import type { Sighting } from '../../src/video/trackerFrame.ts';

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
  /** @param time Seconds, never falling. */
  readonly count: (detections: readonly Sighting[], time: number, sensitivity: number) => readonly Counted[];
  /** The last number given. */
  readonly counted: () => number;
}

/**
 * Counts what moves through a video. All that scores at least `lowestScore` is followed, but only what once reached the
 * sensitivity gets a number, so that a change of sensitivity begins nothing anew.
 *
 * @param counted The last number given before.
 */
export function countTracks(counted: number, lowestScore: number): Counter {
  const tracker = createTracker({ startScore: lowestScore, carryOnScore: lowestScore, pointLimit: 2 });
  const followed = new Map<number, { readonly score: number; readonly number: number | undefined }>();
  let frames = 0;
  let last = counted;
  return {
    count: (detections, time, sensitivity) => {
      const frame = frames++;
      const update = tracker.update({ index: frame, time, detections });
      const live = new Map(update.live.flatMap((track) => (track.state === 'tentative' ? [] : [[track.id, track]])));
      const before = new Map(update.confirmed.map(({ id, best }) => [id, best.score]));
      const seen: Counted[] = [];
      detections.forEach(({ box, score: scoreNow }, i) => {
        const id = update.trackIds[i];
        if (id === undefined) return;
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
      return seen;
    },
    counted: () => last,
  };
}

/** Counts in photographs of different fields: all that reaches the sensitivity, each by itself. */
export function countPhotographs(counted: number): Counter {
  let last = counted;
  return {
    count: (detections, _time, sensitivity) =>
      detections.flatMap(({ box, score }, index) =>
        score < sensitivity ? [] : [{ number: ++last, index, box, score, isNew: true, isBest: true }],
      ),
    counted: () => last,
  };
}
