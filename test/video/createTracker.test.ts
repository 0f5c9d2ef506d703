import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/detection/detection.ts';
import { createRandom } from '../../src/random.ts';
import { createTracker } from '../../src/video/createTracker.ts';
import type { Track } from '../../src/video/track.ts';
import type { TrackerFrame } from '../../src/video/trackerFrame.ts';
import type { TrackerOptions } from '../../src/video/trackerOptions.ts';
import type { Stray, TrackUpdate } from '../../src/video/trackUpdate.ts';

interface Followed {
  readonly updates: readonly TrackUpdate[];
  readonly tracks: readonly Track[];
  readonly strays: readonly Stray[];
}

function follow(frames: readonly TrackerFrame[], options?: TrackerOptions): Followed {
  const tracker = createTracker(options);
  const updates = frames.map((frame) => tracker.update(frame));
  const rest = tracker.finish();
  return {
    updates,
    tracks: [...updates, rest].flatMap(({ ended }) => ended),
    strays: [...updates, rest].flatMap(({ strays }) => strays),
  };
}

/** A head by its centre, 10 px wide unless said otherwise. */
function head(x: number, y: number, score = 0.9, side = 10): Detection {
  return { box: { x: x - side / 2, y: y - side / 2, width: side, height: side }, score, categoryId: 1 };
}

/** Frames at 50 a second. */
function film(count: number, detectionsAt: (index: number) => readonly Detection[]): TrackerFrame[] {
  return Array.from({ length: count }, (_, index) => ({ index, time: index / 50, detections: detectionsAt(index) }));
}

const none: readonly Detection[] = [];

describe('createTracker', () => {
  it('follows 10 px heads that move 12 px a frame, whose boxes never overlap', () => {
    const { tracks, strays } = follow(
      film(30, (i) => [head(20 + 12 * i, 50), head(600 - 12 * i, 120), head(100 + 12 * i * 0.6, 400 - 12 * i * 0.8)]),
    );
    expect(tracks.map(({ id, detectionCount }) => [id, detectionCount])).toEqual([
      [1, 30],
      [2, 30],
      [3, 30],
    ]);
    expect(strays).toEqual([]);
    for (const { points } of tracks) {
      const steps = points.slice(1).map(({ position }, i) => position.x - points[i]!.position.x);
      for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
    }
  });

  it('keeps two heads apart that cross in one point', () => {
    const { tracks } = follow(film(60, (i) => [head(100 + 3 * i, 100 + 3 * i), head(100 + 3 * i, 277 - 3 * i)]));
    expect(tracks).toHaveLength(2);
    const falls = tracks.map(({ first, last }) => last.position.y > first.position.y);
    expect(falls.toSorted()).toEqual([false, true]);
    for (const { first, last } of tracks) expect(Math.abs(last.position.y - first.position.y)).toBeCloseTo(177, 6);
  });

  it('takes up a head again where it should be by then, and fills the gap with points that were not detected', () => {
    const isAway = (i: number) => i >= 20 && i < 35;
    const { tracks, updates } = follow(film(60, (i) => (isAway(i) ? none : [head(50 + 4 * i, 200)])));
    expect(tracks).toHaveLength(1);
    expect(tracks[0]!.points.map(({ frame }) => frame)).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(tracks[0]!.points.filter(({ detected }) => !detected).map(({ frame }) => frame)).toEqual(
      Array.from({ length: 15 }, (_, i) => 20 + i),
    );
    expect(tracks[0]!.points[27]).toMatchObject({ score: 0, position: { x: 50 + 4 * 27, y: 200 } });
    expect(updates[30]!.live).toMatchObject([{ state: 'lost', id: 1, lastFrame: 19 }]);
    expect(updates[40]!.live).toMatchObject([{ state: 'confirmed', id: 1, lastFrame: 40 }]);
  });

  it('forgets a head after its memory, and gives another number when it comes back', () => {
    const frames = film(60, (i) => (i >= 10 && i < 45 ? none : [head(100, 100)]));
    const { tracks, updates } = follow(frames, { memorySeconds: 0.5 });
    expect(tracks.map(({ id, first, last }) => [id, first.frame, last.frame])).toEqual([
      [1, 0, 9],
      [2, 45, 59],
    ]);
    expect(updates.findIndex(({ ended }) => ended.length > 0)).toBe(9 + 26);
  });

  it('carries a track on with a faint detection, but starts none with it', () => {
    const { tracks, strays } = follow(film(20, (i) => [head(100, 100, i === 10 ? 0.2 : 0.9), head(300, 300, 0.2)]));
    expect(tracks).toHaveLength(1);
    expect(tracks[0]!.points[10]).toMatchObject({ detected: true, score: 0.2 });
    expect(strays).toHaveLength(20);
  });

  it('counts a head when it is seen the third time, and hands over what was seen before', () => {
    const { updates } = follow(film(4, () => [head(100, 100)]));
    expect(updates.map(({ trackIds }) => trackIds[0])).toEqual([undefined, undefined, 1, 1]);
    expect(updates.map(({ live }) => live[0]!.state)).toEqual(['tentative', 'tentative', 'confirmed', 'confirmed']);
    expect(updates.map(({ confirmed }) => confirmed.length)).toEqual([0, 0, 1, 0]);
    expect(updates[2]!.confirmed[0]!.points).toHaveLength(3);
  });

  it('keeps as the best view the sharpest since the count, the first of equals, by score where nothing was measured', () => {
    const sharpness = [9, 1, 2, 5, 5, 3];
    const measured = film(6, (i) => [{ ...head(100, 100), sharpness: sharpness[i]! }]);
    const { tracks, updates } = follow(measured);
    expect(tracks[0]!.best.frame).toBe(3);
    expect(updates[3]!.live[0]).toMatchObject({ best: { frame: 3 } });
    const scores = [0.9, 0.9, 0.6, 0.8, 0.7, 0.8];
    expect(follow(film(6, (i) => [head(100, 100, scores[i])])).tracks[0]!.best.frame).toBe(3);
  });

  it('tells the velocity in pixels a second, also where frames come unevenly', () => {
    const random = createRandom(5);
    let time = 0;
    const frames = Array.from({ length: 80 }, (_, index) => {
      time += 0.01 + 0.03 * random();
      return { index: index * 2, time, detections: [head(100 + 80 * time, 300 - 40 * time, 0.9, 16)] };
    });
    const { velocity } = follow(frames).updates.at(-1)!.live[0]!;
    expect(velocity.x).toBeCloseTo(80, 1);
    expect(velocity.y).toBeCloseTo(-40, 1);
  });

  it('follows each category by itself', () => {
    const { tracks } = follow(
      film(10, (i) => [{ ...head(100 + i, 100), categoryId: i % 2 }]),
      { memorySeconds: 1 },
    );
    expect(tracks.map(({ categoryId }) => categoryId).toSorted()).toEqual([0, 1]);
  });

  it('survives boxes without a size and frames at the same time', () => {
    const frames = film(5, () => [head(100, 100, 0.9, 0)]).map((frame) => ({ ...frame, time: 1 }));
    expect(follow(frames).tracks[0]!.detectionCount).toBe(5);
  });

  it('refuses frames out of order, numbers that are not finite and options out of range', () => {
    const tracker = createTracker();
    tracker.update({ index: 3, time: 1, detections: [] });
    expect(() => tracker.update({ index: 3, time: 2, detections: [] })).toThrow('Frame 3: give frames in order');
    expect(() => tracker.update({ index: 4, time: 0.5, detections: [] })).toThrow(
      '0.5 s, is before that of frame 3, 1 s',
    );
    expect(() => tracker.update({ index: 4, time: 2, detections: [head(Number.NaN, 1)] })).toThrow('not finite');
    expect(() => tracker.update({ index: 4, time: 2, detections: [head(1, 1, 1, -2)] })).toThrow(
      'negative size, -2 x -2',
    );
    expect(() => tracker.update({ index: 4, time: Number.NaN, detections: [] })).toThrow('must be finite');
    expect(() => createTracker({ confirmationCount: 0 })).toThrow(
      'confirmationCount must be a whole number from 1, not 0',
    );
    expect(() => createTracker({ startScore: 0.2, carryOnScore: 0.3 })).toThrow('must not be above startScore');
    expect(() => createTracker({ memorySeconds: -1 })).toThrow('memorySeconds must be 0 or more');
    expect(() => createTracker({ pointLimit: 0 })).toThrow('pointLimit must be 1 or more');
  });
});

/** Few places and scores, so that detections meet, leave and are equal to each other. */
const films = fc
  .array(
    fc.record({
      skip: fc.integer({ min: 1, max: 3 }),
      detections: fc.array(
        fc.record({ x: fc.nat(8), y: fc.nat(2), score: fc.constantFrom(0.05, 0.3, 0.7, 0.9), categoryId: fc.nat(1) }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    let index = -1;
    return steps.map(({ skip, detections }): TrackerFrame => {
      index += skip;
      const placed = detections.map(({ x, y, ...rest }) => ({ ...head(12 * x, 12 * y), ...rest }));
      return { index, time: index / 50, detections: placed };
    });
  });
const options = fc.record({
  confirmationCount: fc.integer({ min: 1, max: 4 }),
  memorySeconds: fc.constantFrom(0, 0.05, 2),
});

const keyOf = (frame: number, { x, y }: Detection['box'], score: number) => `${frame} ${x} ${y} ${score}`;

describe('whatever is detected', () => {
  it('every detection comes out exactly once, in one track or as itself', () => {
    fc.assert(
      fc.property(films, options, (frames, settings) => {
        const { tracks, strays } = follow(frames, settings);
        const given = frames.flatMap(({ index, detections }) =>
          detections.map(({ box, score }) => keyOf(index, box, score)),
        );
        const inTracks = tracks.flatMap(({ points }) =>
          points.filter(({ detected }) => detected).map(({ frame, box, score }) => keyOf(frame, box, score)),
        );
        const alone = strays.map(({ frame, detection: { box, score } }) => keyOf(frame, box, score));
        expect([...inTracks, ...alone].toSorted()).toEqual(given.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('ids are 1, 2 ... without gaps, and each track has one point for each frame from its first to its last', () => {
    fc.assert(
      fc.property(films, options, (frames, settings) => {
        const { tracks, updates } = follow(frames, settings);
        const ids = tracks.map(({ id }) => id).toSorted((a, b) => a - b);
        expect(ids).toEqual(ids.map((_, i) => i + 1));
        expect(updates.reduce((sum, { confirmed }) => sum + confirmed.length, 0)).toBe(ids.length);
        for (const { points, first, last, detectionCount } of tracks) {
          const fed = frames.map(({ index }) => index).filter((index) => index >= first.frame && index <= last.frame);
          expect(points.map(({ frame }) => frame)).toEqual(fed);
          expect(points.filter(({ detected }) => detected)).toHaveLength(detectionCount);
          expect([points[0], points.at(-1)]).toEqual([first, last]);
        }
      }),
    );
  });

  it('the ids told live are those of the tracks handed over', () => {
    fc.assert(
      fc.property(films, (frames) => {
        const { tracks, updates } = follow(frames, { confirmationCount: 1 });
        const told = updates.flatMap(({ frame, trackIds }) =>
          trackIds.flatMap((id, i) =>
            id === undefined ? [] : [`${frame} ${id} ${frames.find((f) => f.index === frame)!.detections[i]!.box.x}`],
          ),
        );
        const handed = tracks.flatMap(({ id, points }) =>
          points.filter(({ detected }) => detected).map(({ frame, box }) => `${frame} ${id} ${box.x}`),
        );
        expect(told.toSorted()).toEqual(handed.toSorted());
      }),
    );
  });

  it('the same frames give the same tracks, in whatever order a frame lists its detections', () => {
    fc.assert(
      fc.property(films, fc.nat(), (frames, seed) => {
        const random = createRandom(seed);
        const shuffled = frames.map((frame) => ({
          ...frame,
          detections: frame.detections
            .map((detection) => ({ detection, key: random() }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ detection }) => detection),
        }));
        expect(follow(shuffled).tracks).toEqual(follow(frames).tracks);
        expect(structuredClone(follow(frames).tracks)).toEqual(follow(frames).tracks);
      }),
    );
  });

  it('a track is no longer than its limit, and remembers its first sight', () => {
    const { tracks } = follow(
      film(100, (i) => [head(100 + i, 100)]),
      { pointLimit: 20 },
    );
    expect(tracks[0]!.points.map(({ frame }) => frame)).toEqual(Array.from({ length: 20 }, (_, i) => 80 + i));
    expect(tracks[0]).toMatchObject({ first: { frame: 0 }, detectionCount: 100 });
  });
});
