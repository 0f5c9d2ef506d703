import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TrackedBox } from '../../src/video/trackMetrics/trackedBox.ts';

const folder = fileURLToPath(new URL('../../../shared/data/visem-tracking/', import.meta.url));
const [width, height] = [640, 480];

/** VISEM-Tracking's videos run at 49 to 50 frames a second. */
export const framesPerSecond = 49;
export const hasVisemTracks = existsSync(folder);
export const visemVideos = [11, 13, 24] as const;

/** The true boxes of a video, in pixels of 640 x 480. Video 11: frames 0 to 149 in a row, then every 15th. */
export function readVisemTracks(video: (typeof visemVideos)[number]): TrackedBox[] {
  return video === 11
    ? readLabels(`${folder}video-11/labels-with-track/`)
    : readCsv(`${folder}tracks/video-${video}.csv`);
}

function readCsv(file: string): TrackedBox[] {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [frame, track, ...box] = row.split(',').map(Number);
    return { frame: frame!, track: track!, box: toBox(box) };
  });
}

function readLabels(labels: string): TrackedBox[] {
  const numbers = new Map<string, number>();
  return readdirSync(labels).flatMap((name) => {
    const frame = Number(/_(\d+)\.txt$/.exec(name)![1]);
    const rows = readFileSync(labels + name, 'utf8')
      .trim()
      .split('\n');
    return rows.map((row) => {
      const [id, , ...box] = row.split(' ');
      if (!numbers.has(id!)) numbers.set(id!, numbers.size);
      return { frame, track: numbers.get(id!)!, box: toBox(box.map(Number)) };
    });
  });
}

function toBox([centreX, centreY, boxWidth, boxHeight]: readonly number[]): TrackedBox['box'] {
  const size = { width: boxWidth! * width, height: boxHeight! * height };
  return { x: centreX! * width - size.width / 2, y: centreY! * height - size.height / 2, ...size };
}
