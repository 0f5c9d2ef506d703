import type { Plane } from '../../plane/plane.ts';

/** Pixels of a row, from `start` up to, not with, `end`. */
export interface Run {
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

/** Connected pixels, as runs from the top. */
export type Spot = readonly Run[];

/** Finds connected areas (by sides and corners) whose level is at least so high in all colours, the largest first. */
export function findSpots(planes: readonly Plane[], level: number, minimumArea: number): Spot[] {
  const runs = brightRuns(planes, level);
  const parents = runs.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    while (parents[index] !== root) [index, parents[index]] = [parents[index]!, root];
    return root;
  };
  for (let above = 0, index = 0; index < runs.length; index++) {
    const { y, start, end } = runs[index]!;
    while (runs[above]!.y < y - 1) above++;
    for (let other = above; runs[other]!.y < y; other++) {
      if (runs[other]!.start <= end && runs[other]!.end >= start) parents[rootOf(index)] = rootOf(other);
    }
  }
  const spots = new Map<number, Run[]>();
  runs.forEach((run, index) => {
    const spot = spots.get(rootOf(index));
    if (spot === undefined) spots.set(rootOf(index), [run]);
    else spot.push(run);
  });
  return [...spots.values()]
    .map((spot) => ({ spot, area: spot.reduce((sum, { start, end }) => sum + end - start, 0) }))
    .filter(({ area }) => area >= minimumArea)
    .sort((a, b) => b.area - a.area)
    .map(({ spot }) => spot);
}

function brightRuns(planes: readonly Plane[], level: number): Run[] {
  const { width, height } = planes[0]!;
  const [first, ...others] = planes.map(({ values }) => values);
  const isBright = (i: number) => first![i]! >= level && others.every((values) => values[i]! >= level);
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (!isBright(row + x)) continue;
      const start = x;
      while (x < width && isBright(row + x)) x++;
      runs.push({ y, start, end: x });
    }
  }
  return runs;
}
