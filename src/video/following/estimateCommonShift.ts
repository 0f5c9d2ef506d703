import type { Vector } from '../vector.ts';

/** Fewer tracks that agree may do so by chance. */
const leastAgreement = 3;
/** Share of those that could agree from which the stage surely rests. */
const surelyAtRest = 0.7;
/** How many times more must agree on a shift than on rest. */
const advantage = 1.5;

/**
 * How far the whole field moved, from where tracks were expected and where things are seen: the shift that brings most
 * tracks onto a sighting, the median of what then goes together. It must bring half of those that could agree together,
 * and clearly more than rest does, so that a resting stage stays exactly at rest.
 *
 * @param tolerance pixels within which a track is on a sighting
 * @param reach pixels, the longest shift looked for
 */
export function estimateCommonShift(
  expected: readonly Vector[],
  seen: readonly Vector[],
  tolerance: number,
  reach: number,
): Vector {
  const rest = { x: 0, y: 0 };
  const possible = Math.min(expected.length, seen.length);
  const resting = countResting(expected, seen, tolerance);
  if (possible < leastAgreement || resting >= surelyAtRest * possible) return rest;
  const found = agreeing(expected, seen, commonest(displacements(expected, seen, reach), tolerance), tolerance);
  const isClear = found.length >= Math.max(leastAgreement, possible / 2, advantage * resting);
  return isClear ? median(found) : rest;
}

/** How many expected positions have something within the tolerance. */
function countResting(expected: readonly Vector[], seen: readonly Vector[], tolerance: number): number {
  const square = tolerance ** 2;
  let count = 0;
  for (const { x, y } of expected) {
    for (let i = 0; i < seen.length; i++) {
      if ((seen[i]!.x - x) ** 2 + (seen[i]!.y - y) ** 2 > square) continue;
      count++;
      break;
    }
  }
  return count;
}

/** The nearest displacement to a shift of each expected position that has one within the tolerance. */
function agreeing(expected: readonly Vector[], seen: readonly Vector[], shift: Vector, tolerance: number): Vector[] {
  const found: Vector[] = [];
  for (const from of expected) {
    let nearest: Vector | undefined;
    let least = tolerance ** 2;
    for (const to of seen) {
      const x = to.x - from.x;
      const y = to.y - from.y;
      const distance = (x - shift.x) ** 2 + (y - shift.y) ** 2;
      if (distance > least) continue;
      least = distance;
      nearest = { x, y };
    }
    if (nearest !== undefined) found.push(nearest);
  }
  return found;
}

function displacements(expected: readonly Vector[], seen: readonly Vector[], reach: number): Vector[] {
  return expected.flatMap((from) =>
    seen
      .map((to) => ({ x: to.x - from.x, y: to.y - from.y }))
      .filter(({ x, y }) => Math.abs(x) <= reach && Math.abs(y) <= reach),
  );
}

/** The median of the fullest square of two by two cells, each a tolerance wide. */
function commonest(shifts: readonly Vector[], tolerance: number): Vector {
  const cells = new Map<number, Vector[]>();
  const columns = 2 ** 20;
  for (const shift of shifts) {
    const cell = Math.floor(shift.y / tolerance) * columns + Math.floor(shift.x / tolerance);
    const inCell = cells.get(cell);
    if (inCell === undefined) cells.set(cell, [shift]);
    else inCell.push(shift);
  }
  let fullest: Vector[] = [];
  for (const cell of cells.keys()) {
    for (const corner of [cell, cell - 1, cell - columns, cell - columns - 1]) {
      const square = [0, 1, columns, columns + 1].flatMap((step) => cells.get(corner + step) ?? []);
      if (square.length > fullest.length) fullest = square;
    }
  }
  return median(fullest);
}

function median(vectors: readonly Vector[]): Vector {
  const middle = (numbers: number[]) => {
    numbers.sort((a, b) => a - b);
    return (numbers[(numbers.length - 1) >> 1]! + numbers[numbers.length >> 1]!) / 2;
  };
  return { x: middle(vectors.map(({ x }) => x)), y: middle(vectors.map(({ y }) => y)) };
}
