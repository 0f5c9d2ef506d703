import { createRandom } from '../../random.ts';

/** How many random orders are tried for the one that comes closest to the fractions; fewer where groups are many. */
const MOST_TRIALS = 1000;
const MOST_DEALT_GROUPS = 200_000;

/**
 * Deals groups out to parts, each group whole, so that the parts come as close to their shares as the groups allow and
 * no part stays empty where there are groups enough.
 *
 * @param sizes of the groups, in images
 * @param fractions of the parts, which sum to 1
 * @returns the part of each group
 */
export function assignGroups(sizes: readonly number[], fractions: readonly number[], seed: number): readonly number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const targets = fractions.map((fraction) => fraction * total);
  const random = createRandom(seed);
  const trials = Math.min(MOST_TRIALS, Math.ceil(MOST_DEALT_GROUPS / sizes.length));
  let best: readonly number[] = [];
  let smallest = Infinity;
  for (let trial = 0; trial < trials && smallest > 0; trial++) {
    const parts = deal(sizes, targets, random);
    const deviation = deviationFrom(targets, parts, sizes);
    if (deviation < smallest) [best, smallest] = [parts, deviation];
  }
  return best;
}

/** Each group in random order to the part that lacks most; where groups run short, to a part that has none. */
function deal(sizes: readonly number[], targets: readonly number[], random: () => number): readonly number[] {
  const lacks = [...targets];
  const isEmpty = targets.map((target) => target > 0);
  const parts = new Array<number>(sizes.length).fill(0);
  const order = shuffle(sizes.length, random);
  for (const [place, group] of order.entries()) {
    const mustFill = isEmpty.filter(Boolean).length >= order.length - place;
    const open = lacks.map((lack, part) => (mustFill && !isEmpty[part] ? -Infinity : lack));
    const part = open.indexOf(Math.max(...open));
    parts[group] = part;
    lacks[part]! -= sizes[group]!;
    isEmpty[part] = false;
  }
  return parts;
}

function shuffle(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Sum of the squared differences, in images; each part is weighed by its share, so that small parts count too. */
function deviationFrom(targets: readonly number[], parts: readonly number[], sizes: readonly number[]): number {
  const counts = targets.map(() => 0);
  for (const [group, part] of parts.entries()) counts[part]! += sizes[group]!;
  const deviations = targets.map((target, part) => (target > 0 ? (counts[part]! - target) ** 2 / target : 0));
  const sum = deviations.reduce((total, deviation) => total + deviation, 0);
  return sum < 1e-9 ? 0 : sum;
}
