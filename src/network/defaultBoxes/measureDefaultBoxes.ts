import type { CentredBox } from '../boxCoding.ts';
import type { DefaultBoxIndex } from './indexDefaultBoxes.ts';
import { overlappingDefaultBoxes } from './overlappingDefaultBoxes.ts';
import { overlapWithDefaultBox } from './overlapWithDefaultBox.ts';

/** How well default boxes stand where things are. */
export interface DefaultBoxFit {
  /** Mean over the things of the best intersection over union with a default box. */
  readonly meanBestIou: number;
  /** The part of the things that a default box overlaps by 0.5 or more, as matching asks for. */
  readonly matched: number;
}

const matchedOverlap = 0.5;

/** Measures default boxes against things where they lie, as fractions of the input. Both figures are 0 without things. */
export function measureDefaultBoxes(index: DefaultBoxIndex, things: readonly CentredBox[]): DefaultBoxFit {
  const found = new Int32Array(index.boxes.count);
  let sum = 0;
  let matched = 0;
  for (const thing of things) {
    const near = overlappingDefaultBoxes(index, thing, found);
    let best = 0;
    for (let k = 0; k < near; k++) best = Math.max(best, overlapWithDefaultBox(index.boxes.values, found[k]!, thing));
    sum += best;
    if (best >= matchedOverlap) matched++;
  }
  const count = Math.max(1, things.length);
  return { meanBestIou: sum / count, matched: matched / count };
}
