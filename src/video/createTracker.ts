import { associate } from './following/associate.ts';
import { checkFrame, checkOptions } from './following/checkInput.ts';
import { findShift } from './following/findShift.ts';
import { type FollowedTrack, sideOf, toTrack } from './following/followedTrack.ts';
import { predictMotion } from './following/motionState.ts';
import { type PlacedFrame, type PlacedSighting, placeSightings } from './following/placedSighting.ts';
import { startTrack } from './following/startTrack.ts';
import { takeUp } from './following/takeUp.ts';
import { toLive } from './following/toLive.ts';
import { tuning } from './following/tuning.ts';
import type { Track } from './track.ts';
import type { Tracker } from './tracker.ts';
import type { TrackerFrame } from './trackerFrame.ts';
import type { TrackerOptions } from './trackerOptions.ts';
import type { EndedTracks, Stray, TrackUpdate } from './trackUpdate.ts';

/**
 * Follows sperm in the manner of SORT (Bewley et al., ICIP 2016) and ByteTrack (Zhang et al., ECCV 2022): each track's
 * position is predicted by a Kalman filter, and tracks and detections are paired as is most likely together: first the
 * counted tracks with confident detections, then those left with the faint ones, then new tracks with confident ones.
 * Whatever the field's common movement, tracks live on the stage.
 *
 * @throws TesescopeError `usage` where an option is out of range.
 */
export function createTracker(options: TrackerOptions = {}): Tracker {
  const settings = {
    startScore: 0.5,
    carryOnScore: 0.1,
    confirmationCount: 3,
    memorySeconds: 2,
    pointLimit: Number.POSITIVE_INFINITY,
    ...options,
  };
  checkOptions(settings);
  const { startScore, carryOnScore, confirmationCount, memorySeconds, pointLimit } = settings;
  let counted: FollowedTrack[] = [];
  let tentative: FollowedTrack[] = [];
  const frames: PlacedFrame[] = [];
  let lastId = 0;

  function update(frame: TrackerFrame): TrackUpdate {
    const previous = frames.at(-1);
    checkFrame(frame, previous);
    const { index, time, detections } = frame;
    for (const track of [...counted, ...tentative]) {
      predictMotion(track.motion, time - (previous?.time ?? time), sideOf(track));
    }
    const before = previous?.offset ?? { x: 0, y: 0 };
    const shift =
      previous === undefined ? before : (frame.shift ?? findShift([...counted, ...tentative], detections, before));
    const offset = { x: before.x + shift.x, y: before.y + shift.y };
    frames.push({ index, time, offset });

    for (const track of [...counted, ...tentative]) track.misses++;
    const trackOf = new Map<PlacedSighting, FollowedTrack>();
    const carryOn = (tracks: readonly FollowedTrack[], sightings: readonly PlacedSighting[]) => {
      associate(tracks, sightings).forEach((column, row) => {
        if (column === -1) return;
        takeUp(tracks[row]!, sightings[column]!, frames, pointLimit);
        trackOf.set(sightings[column]!, tracks[row]!);
      });
    };
    const placed = placeSightings(detections, offset);
    const confident = placed.filter(({ sighting }) => sighting.score >= startScore);
    const faint = placed.filter(({ sighting: { score } }) => score >= carryOnScore && score < startScore);
    carryOn(counted, confident);
    carryOn(
      counted.filter(({ misses }) => misses === 1),
      faint,
    );
    carryOn(
      tentative,
      confident.filter((each) => !trackOf.has(each)),
    );

    const strays: Stray[] = [];
    for (const sighting of placed) {
      if (trackOf.has(sighting)) continue;
      if (sighting.sighting.score < startScore) strays.push({ frame: index, time, detection: sighting.sighting });
      else {
        const track = startTrack(sighting, { index, time, offset });
        trackOf.set(sighting, track);
        tentative.push(track);
      }
    }

    const confirmed: Track[] = [];
    for (const track of tentative) {
      if (track.detectionCount < confirmationCount) continue;
      track.id = ++lastId;
      track.sightings = [];
      counted.push(track);
      confirmed.push(toTrack(track, track.id));
    }
    const dropped = tentative.filter(({ id, misses }) => id === undefined && misses > tuning.tentativeMisses);
    tentative = tentative.filter(({ id, misses }) => id === undefined && misses <= tuning.tentativeMisses);
    strays.push(...dropped.flatMap(({ sightings }) => sightings));
    const ended = counted.filter(({ last }) => time - last.time > memorySeconds);
    counted = counted.filter(({ last }) => time - last.time <= memorySeconds);
    const oldest = Math.min(
      index,
      ...counted.map(({ last }) => last.frame),
      ...tentative.map(({ last }) => last.frame),
    );
    while (frames[0]!.index < oldest) frames.shift();

    const trackIds = new Array<number | undefined>(detections.length).fill(undefined);
    for (const [{ index: place }, { id }] of trackOf) trackIds[place] = id;
    return {
      frame: index,
      time,
      shift,
      offset,
      trackIds,
      live: [...counted, ...tentative].map((track) => toLive(track, offset)),
      confirmed,
      ended: ended.map((track) => toTrack(track, track.id!)),
      strays,
    };
  }

  function finish(): EndedTracks {
    const ended = counted.map((track) => toTrack(track, track.id!));
    const strays = tentative.flatMap(({ sightings }) => sightings);
    counted = [];
    tentative = [];
    return { ended, strays };
  }
  return { update, finish };
}
