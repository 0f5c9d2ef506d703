import { roundBox, roundScore } from '../detection/roundDetection.ts';
import type { Motion } from './motion/motion.ts';
import type { Track } from './track.ts';

const columns = [
  ...['track', 'first_frame', 'last_frame', 'first_seconds', 'last_seconds', 'detections', 'mean_score'],
  ...['best_frame', 'best_seconds', 'best_score', 'best_x', 'best_y', 'best_width', 'best_height'],
];
const figures = ['vcl', 'vsl', 'vap', 'lin', 'str', 'wob', 'alhMean', 'alhMax', 'bcf'] as const;
const motionColumns = [
  'unit',
  'motility',
  ...figures.map((name) => name.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)),
];

/** The first line of tracks as CSV; with columns for the motion where it is known. */
export function trackRowHeader(withMotion: boolean): string {
  return `${[...columns, ...(withMotion ? motionColumns : [])].join(',')}\r\n`;
}

/**
 * A track as a line of CSV: seconds, pixels of the frame, and speeds in units a second.
 *
 * @param motionOf Measures a track's motion, undefined of one that is too short. @default no motion is told
 */
export function formatTrackRow(track: Track, motionOf?: (track: Track) => Motion | undefined): string {
  const { id, first, last, best, points, detectionCount } = track;
  const total = points.reduce((sum, { score, detected }) => (detected ? sum + score : sum), 0);
  const values = [
    ...[id, first.frame, last.frame, first.time.toFixed(4), last.time.toFixed(4), detectionCount],
    roundScore(total / detectionCount),
    ...[best.frame, best.time.toFixed(4), roundScore(best.score), ...roundBox(best.box)],
    ...(motionOf ? motionValues(motionOf(track)) : []),
  ];
  return `${values.join(',')}\r\n`;
}

function motionValues(motion: Motion | undefined): readonly string[] {
  if (motion === undefined) return motionColumns.map(() => '');
  const motility = motion.unit === 'micrometre' ? motion.motilityClass : '';
  return [motion.unit, motility, ...figures.map((name) => motion[name]?.toFixed(3) ?? '')];
}
