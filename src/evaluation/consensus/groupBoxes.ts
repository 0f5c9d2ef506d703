import type { Box } from '../../geometry/box.ts';
import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import { compareBoxes } from './compareBoxes.ts';
import type { ConsensusSettings } from './consensusSettings.ts';

/** A box and who drew it. */
export interface RaterBox {
  readonly rater: string;
  readonly box: Box;
}

/**
 * Puts boxes that mean the same thing into groups, never two boxes of one rater. The pair that overlaps most is joined
 * first. By `clique` every two of a group overlap by `iou`, by `chain` each overlaps with another one of it, by `pair`
 * a group has two boxes at most. The order of the boxes given does not matter.
 *
 * @returns groups from left to right, their boxes as `compareBoxes` and then the raters' names have it
 */
export function groupBoxes<T extends RaterBox>(
  given: readonly T[],
  { iou, rule }: Pick<ConsensusSettings, 'iou' | 'rule'>,
): readonly (readonly T[])[] {
  const boxes = [...given].sort((a, b) => compareBoxes(a.box, b.box) || (a.rater < b.rater ? -1 : 1));
  const overlaps = boxes.map(({ box }) => Float64Array.from(boxes, (other) => intersectionOverUnion(box, other.box)));
  const least = Math.min(iou, 1 - 1e-10);
  const groups = boxes.map((_, place): readonly number[] => [place]);
  for (const [a, b] of pairsByOverlap(overlaps, least)) {
    const first = groups[a]!;
    const second = groups[b]!;
    const joined = [...first, ...second].sort((x, y) => x - y);
    const raters = new Set(joined.map((place) => boxes[place]!.rater));
    if (first === second || raters.size < joined.length) continue;
    if (rule === 'pair' && joined.length > 2) continue;
    if (rule === 'clique' && first.some((x) => second.some((y) => overlaps[x]![y]! < least))) continue;
    for (const place of joined) groups[place] = joined;
  }
  return [...new Set(groups)].map((group) => group.map((place) => boxes[place]!));
}

function pairsByOverlap(overlaps: readonly Float64Array[], least: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0; a < overlaps.length; a++) {
    for (let b = a + 1; b < overlaps.length; b++) if (overlaps[a]![b]! >= least) pairs.push([a, b]);
  }
  return pairs.sort(([a, b], [c, d]) => overlaps[c]![d]! - overlaps[a]![b]! || a - c || b - d);
}
