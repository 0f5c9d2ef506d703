import type { PathPoint } from './pathPoint.ts';

/** Width of the window that the average path is taken over, in seconds: 5 points at 50 frames a second. */
export const averagingSeconds = 0.08;

/**
 * The average path: at each point's time the mean position over a window of `averagingSeconds` around it, on the straight
 * lines between the points, so that uneven intervals count for as long as they last. Towards the ends the window narrows
 * evenly on both sides, so that the average path begins and ends where the path does.
 *
 * @param path rising times, in seconds
 */
export function averagePath(path: readonly PathPoint[]): PathPoint[] {
  const start = path[0]!.time;
  const end = path.at(-1)!.time;
  const integrals = integratePath(path);
  let from = 0;
  let to = 0;
  return path.map(({ time, x, y }) => {
    const half = Math.min(averagingSeconds / 2, time - start, end - time);
    if (half <= 0) return { time, x, y };
    while (path[from + 1]!.time <= time - half) from++;
    while (to < path.length - 2 && path[to + 1]!.time < time + half) to++;
    const before = integralAt(path, integrals, from, time - half);
    const after = integralAt(path, integrals, to, time + half);
    return { time, x: (after.x - before.x) / (2 * half), y: (after.y - before.y) / (2 * half) };
  });
}

interface Integral {
  readonly x: number;
  readonly y: number;
}

/** Of the position over time, from the first point to each. */
function integratePath(path: readonly PathPoint[]): Integral[] {
  const integrals: Integral[] = [{ x: 0, y: 0 }];
  for (let i = 1; i < path.length; i++) integrals.push(integralAt(path, integrals, i - 1, path[i]!.time));
  return integrals;
}

/** Of the position from the first point to a time after point `i` and not after the next. */
function integralAt(path: readonly PathPoint[], integrals: readonly Integral[], i: number, time: number): Integral {
  const [a, b] = [path[i]!, path[i + 1]!];
  const seconds = time - a.time;
  const share = seconds / (b.time - a.time) / 2;
  const { x, y } = integrals[i]!;
  return { x: x + seconds * (a.x + share * (b.x - a.x)), y: y + seconds * (a.y + share * (b.y - a.y)) };
}
