import { averagePath } from './averagePath.ts';
import { lateralMovement } from './lateralMovement.ts';
import type { PathPoint } from './pathPoint.ts';

/**
 * How a head moved, by the definitions of the WHO laboratory manual, 6th edition (2021), on computer-aided analysis.
 * Lengths are in the path's unit, speeds in that unit a second. Ratios are 0 to 1, undefined where nothing moved.
 */
export interface PathMotion {
  /** From first to last sight, in seconds. */
  readonly seconds: number;
  /** Curvilinear velocity: the path itself, point to point. It grows with the frame rate and with jitter. */
  readonly vcl: number;
  /** Straight-line velocity: from first to last sight. */
  readonly vsl: number;
  /** Average path velocity: along the average path over `averagingSeconds`. */
  readonly vap: number;
  /** Linearity, VSL / VCL. */
  readonly lin: number | undefined;
  /** Straightness, VSL / VAP. */
  readonly str: number | undefined;
  /** Wobble, VAP / VCL. */
  readonly wob: number | undefined;
  /** Amplitude of lateral head displacement, both sides together: mean over the swings between two crossings. */
  readonly alhMean: number | undefined;
  /** The same, of the widest swing. */
  readonly alhMax: number | undefined;
  /** Beat-cross frequency: how often a second the path crosses the average path. A sine of f Hz crosses 2 f times. */
  readonly bcf: number;
  /** Distance from where it was to where it is a second later, mean over the track; of a shorter track, VSL. */
  readonly progress: number;
}

/** Undefined where there are fewer than two points or no time between them; points that share a time count once. */
export function measurePath(points: readonly PathPoint[]): PathMotion | undefined {
  const path = fromOrigin(points.filter(({ time }, i) => i === 0 || time > points[i - 1]!.time));
  const seconds = path.length < 2 ? 0 : path.at(-1)!.time - path[0]!.time;
  if (seconds === 0) return undefined;
  const average = averagePath(path);
  const vcl = pathLength(path) / seconds;
  const vap = pathLength(average) / seconds;
  const vsl = distance(path[0]!, path.at(-1)!) / seconds;
  const { crossings, alhMean, alhMax } = lateralMovement(path, average);
  return {
    seconds,
    vcl,
    vsl,
    vap,
    lin: ratio(vsl, vcl),
    str: ratio(vsl, vap),
    wob: ratio(vap, vcl),
    alhMean,
    alhMax,
    bcf: crossings / seconds,
    progress: seconds < 1 ? vsl : progressASecond(path),
  };
}

/** Near the origin sums of positions lose nothing, so that what rests has an average path that rests. */
function fromOrigin(path: readonly PathPoint[]): PathPoint[] {
  return path.map(({ time, x, y }) => ({ time, x: x - path[0]!.x, y: y - path[0]!.y }));
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.min(1, part / whole) : undefined;
}

function distance(a: PathPoint, b: PathPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function pathLength(path: readonly PathPoint[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) length += distance(path[i - 1]!, path[i]!);
  return length;
}

/** Mean distance from each point to where the path is a second later. */
function progressASecond(path: readonly PathPoint[]): number {
  let sum = 0;
  let count = 0;
  let next = 1;
  for (const point of path) {
    const later = point.time + 1;
    if (later > path.at(-1)!.time) break;
    while (path[next]!.time < later) next++;
    const [a, b] = [path[next - 1]!, path[next]!];
    const share = (later - a.time) / (b.time - a.time);
    sum += distance(point, { time: later, x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
    count++;
  }
  return sum / count;
}
