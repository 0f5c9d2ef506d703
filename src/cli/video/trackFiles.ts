import { join } from 'node:path';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { writeStreamAtomically } from '../../platform/node/writeStreamAtomically.ts';
import { formatStray, formatTrack, pointColumns } from '../../video/formatTrack.ts';
import { formatTrackRow, trackRowHeader } from '../../video/formatTrackRow.ts';
import type { Motion } from '../../video/motion/motion.ts';
import type { Track } from '../../video/track.ts';
import type { EndedTracks } from '../../video/trackUpdate.ts';

/** `tracks.json`, which grows as tracks end, so that a long video takes no more memory than a short one, and `tracks.csv`. */
export interface TrackFiles {
  /** @throws TesescopeError `unwritable`. */
  readonly add: (over: EndedTracks) => Promise<void>;
  /** @throws TesescopeError `unwritable`. */
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * Opens `tracks.json` in a folder; `tracks.csv` is written at the end, in order of track.
 *
 * @param head What tracks.json says of the video and the model.
 * @param motionOf Undefined where no time is known.
 * @throws TesescopeError `unwritable`.
 */
export async function openTrackFiles(
  folder: string,
  head: object,
  motionOf?: (track: Track) => Motion | undefined,
): Promise<TrackFiles> {
  const json = await writeStreamAtomically(join(folder, 'tracks.json'));
  const rows = new Map<number, string>();
  const strays: (readonly number[])[] = [];
  await json.write(`${JSON.stringify({ ...head, pointColumns }).slice(0, -1)},\n"tracks": [`);
  return {
    add: async ({ ended, strays: more }) => {
      strays.push(...more.map(formatStray));
      for (const track of ended) {
        await json.write(`${rows.size === 0 ? '' : ','}\n${JSON.stringify(formatTrack(track))}`);
        rows.set(track.id, formatTrackRow(track, motionOf));
      }
    },
    finish: async () => {
      await json.write(`\n],\n"strays": [${strays.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}\n`);
      await json.finish();
      const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
      await writeFileAtomically(join(folder, 'tracks.csv'), [trackRowHeader(motionOf !== undefined), ...inOrder]);
    },
    abandon: json.abandon,
  };
}
