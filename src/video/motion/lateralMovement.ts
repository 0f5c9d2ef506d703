import type { PathPoint } from './pathPoint.ts';

/** The head's swing about its average path, in the path's unit; undefined where it does not cross it twice. */
export interface LateralMovement {
  readonly alhMean: number | undefined;
  readonly alhMax: number | undefined;
  /** Crossings of the average path. */
  readonly crossings: number;
}

/** From path and average path, point by point. Each swing from one crossing to the next counts with its widest point, doubled. */
export function lateralMovement(path: readonly PathPoint[], average: readonly PathPoint[]): LateralMovement {
  const swings: number[] = [];
  let widest = 0;
  let side = 0;
  let crossings = 0;
  path.forEach(({ x, y }, i) => {
    const ahead = average[Math.min(i + 1, average.length - 1)]!;
    const behind = average[Math.max(i - 1, 0)]!;
    const length = Math.hypot(ahead.x - behind.x, ahead.y - behind.y);
    if (length === 0) return;
    const { x: centreX, y: centreY } = average[i]!;
    const across = ((ahead.x - behind.x) * (y - centreY) - (ahead.y - behind.y) * (x - centreX)) / length;
    const sideNow = Math.abs(across) > rounding * (1 + Math.abs(x) + Math.abs(y)) ? Math.sign(across) : 0;
    if (sideNow === 0) return;
    if (side !== 0 && sideNow !== side) {
      crossings++;
      if (crossings > 1) swings.push(2 * widest);
      widest = 0;
    }
    side = sideNow;
    widest = Math.max(widest, Math.abs(across));
  });
  const isKnown = swings.length > 0;
  return {
    alhMean: isKnown ? swings.reduce((sum, swing) => sum + swing, 0) / swings.length : undefined,
    alhMax: isKnown ? Math.max(...swings) : undefined,
    crossings,
  };
}

/** Share of a coordinate within which a point is on its average path. */
const rounding = 1e-12;
