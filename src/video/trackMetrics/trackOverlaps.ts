import { TesescopeError } from '../../errors.ts';
import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import type { TrackedBox } from './trackedBox.ts';

/** The boxes of one frame, tracks numbered from 0, and the pairs that overlap. */
export interface FrameOverlaps {
  readonly truthTracks: readonly number[];
  readonly foundTracks: readonly number[];
  /** Indices into `truthTracks` and `foundTracks`, and the IoU of each pair that shares any area. */
  readonly pairs: { readonly truths: number[]; readonly founds: number[]; readonly overlaps: number[] };
}

/** What every figure of tracking is counted from. */
export interface TrackOverlaps {
  /** In order of frame. */
  readonly frames: readonly FrameOverlaps[];
  /** Boxes of each track. */
  readonly truthCounts: readonly number[];
  readonly foundCounts: readonly number[];
}

/** @throws TesescopeError `bad-format` where a track has two boxes in one frame. */
export function trackOverlaps(truth: readonly TrackedBox[], found: readonly TrackedBox[]): TrackOverlaps {
  const truths = byFrame(truth);
  const founds = byFrame(found);
  const indices = [...new Set([...truths.frames.keys(), ...founds.frames.keys()])].sort((a, b) => a - b);
  const frames = indices.map((frame) => overlapsOf(truths.frames.get(frame) ?? [], founds.frames.get(frame) ?? []));
  return { frames, truthCounts: truths.counts, foundCounts: founds.counts };
}

function byFrame(boxes: readonly TrackedBox[]): { frames: Map<number, TrackedBox[]>; counts: number[] } {
  const frames = new Map<number, TrackedBox[]>();
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const seen = new Set<string>();
  for (const { frame, track, box } of boxes) {
    const key = `${frame} ${track}`;
    if (seen.has(key)) throw new TesescopeError('bad-format', `Track ${track} has two boxes in frame ${frame}.`);
    seen.add(key);
    let number = numbers.get(track);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(track, number);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    const inFrame = frames.get(frame) ?? [];
    inFrame.push({ frame, track: number, box });
    frames.set(frame, inFrame);
  }
  return { frames, counts };
}

function overlapsOf(truths: readonly TrackedBox[], founds: readonly TrackedBox[]): FrameOverlaps {
  const pairs: FrameOverlaps['pairs'] = { truths: [], founds: [], overlaps: [] };
  for (let t = 0; t < truths.length; t++) {
    for (let f = 0; f < founds.length; f++) {
      const overlap = intersectionOverUnion(truths[t]!.box, founds[f]!.box);
      if (overlap === 0) continue;
      pairs.truths.push(t);
      pairs.founds.push(f);
      pairs.overlaps.push(overlap);
    }
  }
  return { truthTracks: truths.map(({ track }) => track), foundTracks: founds.map(({ track }) => track), pairs };
}
