import { join } from 'node:path';
import type { Model } from '../../detection/modelFile.ts';
import { type Imported, isTesescopeError, type Problem } from '../../errors.ts';
import { drawBoxesOn, type LabelledBox } from '../../image/drawBoxes.ts';
import { scoreColour } from '../../image/scoreColour.ts';
import type { FramePool } from '../../platform/node/framePool.ts';
import { makeFolder } from '../../platform/node/makeFolder.ts';
import { mapInOrder } from '../../platform/node/mapInOrder.ts';
import { startVideoWriter, type VideoWriter } from '../../platform/node/video/videoWriter.ts';
import { createTracker } from '../../video/createTracker.ts';
import { everyNth } from '../../video/everyNth.ts';
import type { FrameSource } from '../../video/frameSource.ts';
import { type Motion, motionInMicrometres, motionInPixels } from '../../video/motion/motion.ts';
import { newestFrames } from '../../video/newestFrames.ts';
import { createShiftEstimator } from '../../video/shift/createShiftEstimator.ts';
import { pictureSpectrum } from '../../video/shift/pictureSpectrum.ts';
import type { Track } from '../../video/track.ts';
import type { LiveTrack, TrackUpdate } from '../../video/trackUpdate.ts';
import { createBestViews } from './bestViews.ts';
import { createTimeline } from './timeline.ts';
import { openTrackFiles } from './trackFiles.ts';

export interface WatchOptions {
  readonly source: FrameSource;
  readonly pool: FramePool;
  readonly model: Model;
  /** From this score a sperm is followed. */
  readonly startScore: number;
  /** From this score one that is followed already is still seen. */
  readonly carryOnScore: number;
  readonly every: number;
  readonly micrometresPerPixel: number | undefined;
  readonly folder: string;
  /** Undefined where there is none: then no annotated video is written. */
  readonly ffmpeg: string | undefined;
  readonly signal: AbortSignal;
  /** Told how many sperm were counted so far. */
  readonly onFrame: (sperm: number) => void;
}

/** What was seen in a video. */
export interface WatchedVideo {
  readonly name: string;
  /** Frames that were looked at. */
  readonly frames: number;
  /** Of a camera: frames that there was no time for. */
  readonly skipped: number;
  /** From the first frame to the last. */
  readonly seconds: number;
  /** Each counted once. */
  readonly sperm: number;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Follows sperm through a video and writes what was seen.
 *
 * @throws TesescopeError `unwritable`; what was begun is then removed. An annotated video that can't be written is a problem.
 */
export async function watchVideo(options: WatchOptions): Promise<WatchedVideo> {
  const { source, pool, model, every, folder, signal, startScore, carryOnScore, micrometresPerPixel } = options;
  await makeFolder(folder);
  const taken = everyNth(source.frames(), every);
  const live = source.isLive ? newestFrames(taken) : undefined;
  const tracker = createTracker({ startScore, carryOnScore });
  const { name, width, height, framesPerSecond } = source;
  const head = { source: name, width, height, framesPerSecond, every, model: model.metadata.name, startScore };
  const files = await openTrackFiles(folder, head, motionMeasure(framesPerSecond, micrometresPerPixel));
  const writer = annotatedVideo(options);
  const shiftOf = createShiftEstimator();
  const views = createBestViews();
  const timeline = createTimeline();
  let frames = 0;
  let seconds = 0;
  let sperm = 0;
  try {
    const seen = mapInOrder(
      live?.frames() ?? taken,
      pool.capacity,
      async (frame) => ({ frame, detections: await pool.detect(frame.image) }),
      signal,
    );
    for await (const { frame, detections } of seen) {
      const { index, time, image } = frame;
      const shift = shiftOf(pictureSpectrum(image));
      const update = tracker.update({ index, time, detections, ...(shift && { shift }) });
      sperm += update.confirmed.length;
      await views.look(image, update);
      await files.add(update);
      timeline.add(update.ended);
      if (writer) {
        drawBoxesOn(image, labelledBoxes(update));
        await writer.write(image);
      }
      frames++;
      seconds = time;
      options.onFrame(sperm);
      frame.release();
    }
    const rest = tracker.finish();
    await files.add(rest);
    timeline.add(rest.ended);
    await files.finish();
  } catch (error) {
    await files.abandon();
    await writer?.abandon();
    throw error;
  } finally {
    await source.close();
  }
  const annotated = await finishVideo(writer);
  const written = [
    'tracks.csv',
    'tracks.json',
    ...annotated.value,
    ...(await views.write(folder)),
    ...(await timeline.write(folder, seconds)),
  ];
  const problems = [...source.problems(), ...annotated.problems];
  return { name, frames, skipped: live?.skipped() ?? 0, seconds, sperm, files: written, problems };
}

function annotatedVideo({ ffmpeg, source, every, folder }: WatchOptions): VideoWriter | undefined {
  if (ffmpeg === undefined) return undefined;
  const { width, height, isLive } = source;
  const framesPerSecond = isLive ? 'as written' : (source.framesPerSecond ?? 1) / every;
  return startVideoWriter(join(folder, 'annotated.mp4'), { ffmpeg, width, height, framesPerSecond });
}

/** Names the video; what kept it from being written is told, not thrown: tracks and views stand without it. */
async function finishVideo(writer: VideoWriter | undefined): Promise<Imported<readonly string[]>> {
  if (writer === undefined) return { value: [], problems: [] };
  try {
    await writer.finish();
    return { value: ['annotated.mp4'], problems: [] };
  } catch (error) {
    if (!isTesescopeError(error)) throw error;
    const { code, message, place } = error;
    return { value: [], problems: [{ severity: 'error', code, message, place: place! }] };
  }
}

/** How motion is measured; undefined where no time is known. */
function motionMeasure(framesPerSecond: number | undefined, micrometresPerPixel: number | undefined) {
  if (framesPerSecond === undefined) return undefined;
  return ({ points }: Track): Motion | undefined =>
    micrometresPerPixel === undefined ? motionInPixels(points) : motionInMicrometres(points, micrometresPerPixel);
}

/** Counted sperm that are seen now, by their numbers. */
function labelledBoxes({ live }: TrackUpdate): readonly LabelledBox[] {
  return live.filter(isSeen).map(({ id, box, best }) => ({ box, digits: String(id), colour: scoreColour(best.score) }));
}

function isSeen(track: LiveTrack): track is Extract<LiveTrack, { readonly id: number }> {
  return track.state === 'confirmed';
}
