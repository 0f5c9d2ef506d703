import { readFile } from 'node:fs/promises';
import { evaluateTracks } from '../src/video/trackMetrics/evaluateTracks.ts';
import { readVisemTracks } from '../test/video/visemTracks.ts';

/**
 * HOTA, IDF1 and MOTA of `tesescope video` on VISEM-Tracking's video 11, frames 0 to 149, with a model's own detections:
 * `npx tsx scripts/measureTracks.ts TRACKS.json`. The default model was trained on these frames.
 */

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: measureTracks.ts TRACKS.json');

const rows = 150;
const truth = readVisemTracks(11).filter(({ frame }) => frame < rows);
const { tracks }: { readonly tracks: readonly { readonly id: number; readonly points: readonly number[][] }[] } =
  JSON.parse(await readFile(file, 'utf8'));
const found = tracks.flatMap(({ id, points }) =>
  points.map(([frame, , x, y, width, height]) => ({
    frame: frame!,
    track: id,
    box: { x: x!, y: y!, width: width!, height: height! },
  })),
);
console.table(evaluateTracks(truth, found));
