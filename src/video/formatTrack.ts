import { roundBox, roundScore } from '../detection/roundDetection.ts';
import type { Track, TrackPoint } from './track.ts';
import type { Stray } from './trackUpdate.ts';

/** What the numbers of a point are, in order; positions are those on the stage. */
export const pointColumns = ['frame', 'time', 'x', 'y', 'width', 'height', 'score', 'stageX', 'stageY'] as const;

/** A track for JSON: what it is, and its points as rows of `pointColumns`; a point without a score was not detected. */
export function formatTrack({ id, categoryId, first, last, best, detectionCount, points }: Track) {
  return {
    id,
    categoryId,
    firstFrame: first.frame,
    lastFrame: last.frame,
    bestFrame: best.frame,
    detectionCount,
    points: points.map(formatPoint),
  };
}

/** A detection without a track for JSON, as a row of the first seven `pointColumns`. */
export function formatStray({ frame, time, detection: { box, score } }: Stray): readonly number[] {
  return [frame, roundTime(time), ...roundBox(box), roundScore(score)];
}

function formatPoint({ frame, time, box, score, detected, position }: TrackPoint): readonly (number | null)[] {
  const place = [position.x, position.y].map((value) => Math.round(value * 100) / 100);
  return [frame, roundTime(time), ...roundBox(box), detected ? roundScore(score) : null, ...place];
}

function roundTime(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
