import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { formatTrackRow, trackRowHeader } from '../../src/video/formatTrackRow.ts';
import { motionInMicrometres, motionInPixels } from '../../src/video/motion/motion.ts';
import type { Track, TrackPoint } from '../../src/video/track.ts';

const point = (frame: number, score: number): TrackPoint => ({
  frame,
  time: frame / 10,
  box: { x: frame * 2, y: 5, width: 10.123, height: 8 },
  position: { x: frame * 2, y: 0 },
  score,
  detected: score > 0,
});
const points = [point(3, 0.5), point(4, 0), ...[5, 6, 7, 8, 9, 10, 11, 12, 13].map((frame) => point(frame, 0.9))];
const track: Track = {
  id: 7,
  categoryId: 1,
  points,
  first: points[0]!,
  last: points.at(-1)!,
  best: points[2]!,
  detectionCount: 10,
};

function rowOf(motionOf?: Parameters<typeof formatTrackRow>[1], which = track): Record<string, string> {
  const text = trackRowHeader(motionOf !== undefined) + formatTrackRow(which, motionOf);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data[0]!;
}

it('tells first and last sight, the best view and the mean score of what was detected', () => {
  expect(rowOf()).toEqual({
    track: '7',
    first_frame: '3',
    last_frame: '13',
    first_seconds: '0.3000',
    last_seconds: '1.3000',
    detections: '10',
    mean_score: '0.86',
    best_frame: '5',
    best_seconds: '0.5000',
    best_score: '0.9',
    best_x: '10',
    best_y: '5',
    best_width: '10.12',
    best_height: '8',
  });
});

it('tells motion in pixels without a motility class, and in micrometres with it', () => {
  expect(rowOf(({ points }) => motionInPixels(points))).toMatchObject({ unit: 'pixel', motility: '', vcl: '20.000' });
  const scaled = rowOf(({ points }) => motionInMicrometres(points, 2));
  expect(scaled).toMatchObject({ unit: 'micrometre', motility: 'rapidly-progressive', vsl: '40.000', lin: '1.000' });
});

it('leaves motion empty where a track is too short for it', () => {
  const short = { ...track, points: points.slice(0, 1), last: points[0]!, detectionCount: 1 };
  const row = rowOf(({ points }) => motionInPixels(points), short);
  expect([row.unit, row.vcl, row.alh_max, row.bcf]).toEqual(['', '', '', '']);
});
