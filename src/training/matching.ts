import { TesescopeError } from '../errors.ts';
import type { Box } from '../geometry/box.ts';
import { type CentredBox, encodeBox } from '../network/boxCoding.ts';
import type { DefaultBoxIndex } from '../network/defaultBoxes/indexDefaultBoxes.ts';
import { overlappingDefaultBoxes } from '../network/defaultBoxes/overlappingDefaultBoxes.ts';
import { intersectionWithDefaultBox, overlapWithDefaultBox } from '../network/defaultBoxes/overlapWithDefaultBox.ts';

const matchedOverlap = 0.5;
const insideCrowd = 0.5;
/** Among the classes of default boxes: background that must be learnt, as it was marked. */
export const markedBackground = -2;

/** What training knows of one thing in an image. */
export interface TruthBox {
  /** Pixels of the network's input. */
  readonly box: Box;
  /** From 1; 0 is a thing marked as background. */
  readonly classIndex: number;
  /** A region of many things: default boxes mostly inside it teach nothing. */
  readonly isCrowd: boolean;
}

/** What the network should answer at each of D default boxes. */
export interface MatchedTargets {
  /** `[D]`: 0 background, from 1 a class, -1 neither positive nor negative, `markedBackground`. */
  readonly classes: Int32Array;
  /** `[D, 4]`: as `encodeBox` writes them where the class is 1 or more, else 0. */
  readonly codes: Float32Array;
  /** Default boxes of a class: the number that the loss is divided by. */
  readonly matches: number;
  /** Truth boxes that no default box was left for. */
  readonly unmatchedTruths: number;
}

/**
 * Matches the default boxes to an image's truth boxes (Liu et al. 2016, section 2.2): a
 * default box takes the truth box that it overlaps most if their intersection over union is 0.5 or more, and each truth
 * box takes its best default box however low. Where two truth boxes want the same default box, the closer pair has it and
 * the other truth box its best of the rest, as in the first SSD; in TensorFlow's `force_match_for_each_row` the later
 * truth box would go without, a spermatozoon that the network would be taught not to see. What is marked as background has the
 * default boxes that overlap it as much and that no truth box of a class took.
 *
 * @param input pixels
 * @throws TesescopeError `bad-format` for a truth box without an area or a class.
 */
export function matchDefaultBoxes(
  index: DefaultBoxIndex,
  truths: readonly TruthBox[],
  input: { readonly width: number; readonly height: number },
): MatchedTargets {
  const { count, values } = index.boxes;
  const found = new Int32Array(count);
  const regions = truths.map((truth, k) => centred(truth, k, input));
  const wanted = truths.flatMap(({ isCrowd, classIndex }, truth) => (isCrowd || classIndex === 0 ? [] : [truth]));

  const truthOf = new Int32Array(count).fill(-1);
  const overlapOf = new Float64Array(count);
  for (const truth of wanted) {
    const near = overlappingDefaultBoxes(index, regions[truth], found);
    for (let k = 0; k < near; k++) {
      const overlap = overlapWithDefaultBox(values, found[k], regions[truth]);
      if (overlap >= matchedOverlap && overlap > overlapOf[found[k]]) {
        overlapOf[found[k]] = overlap;
        truthOf[found[k]] = truth;
      }
    }
  }
  const unmatchedTruths = forceBestBoxes(index, wanted, regions, truthOf, found);

  const classes = new Int32Array(count);
  const codes = new Float32Array(count * 4);
  let matches = 0;
  for (let box = 0; box < count; box++) {
    if (truthOf[box] < 0) continue;
    classes[box] = truths[truthOf[box]].classIndex;
    encodeBox(regions[truthOf[box]], index.boxes, box, codes);
    matches++;
  }
  truths.forEach(({ isCrowd, classIndex }, truth) => {
    const near = isCrowd || classIndex === 0 ? overlappingDefaultBoxes(index, regions[truth], found) : 0;
    for (let k = 0; k < near; k++) {
      const box = found[k];
      const area = values[box * 4 + 2] * values[box * 4 + 3];
      if (classes[box] > 0) continue;
      if (isCrowd && intersectionWithDefaultBox(values, box, regions[truth]) > insideCrowd * area) classes[box] = -1;
      else if (!isCrowd && overlapWithDefaultBox(values, box, regions[truth]) >= matchedOverlap)
        classes[box] = markedBackground;
    }
  });
  return { classes, codes, matches, unmatchedTruths };
}

/** Gives each truth box a default box of its own in `truthOf`, the closest pairs first; returns how many got none. */
function forceBestBoxes(
  index: DefaultBoxIndex,
  wanted: readonly number[],
  regions: readonly CentredBox[],
  truthOf: Int32Array,
  found: Int32Array,
): number {
  const taken = new Uint8Array(index.boxes.count);
  let pending = wanted.map((truth) => bestFreeBox(index, truth, regions[truth], taken, found));
  let unmatched = 0;
  while (pending.length > 0) {
    const closest = pending.reduce((best, pair) => (pair.overlap > best.overlap ? pair : best));
    if (closest.overlap > 0) {
      truthOf[closest.box] = closest.truth;
      taken[closest.box] = 1;
    } else {
      unmatched++;
    }
    pending = pending
      .filter((pair) => pair !== closest)
      .map((pair) =>
        pair.box === closest.box ? bestFreeBox(index, pair.truth, regions[pair.truth], taken, found) : pair,
      );
  }
  return unmatched;
}

function bestFreeBox(index: DefaultBoxIndex, truth: number, region: CentredBox, taken: Uint8Array, found: Int32Array) {
  let box = -1;
  let overlap = 0;
  const near = overlappingDefaultBoxes(index, region, found);
  for (let k = 0; k < near; k++) {
    if (taken[found[k]]) continue;
    const candidate = overlapWithDefaultBox(index.boxes.values, found[k], region);
    if (candidate > overlap || (candidate === overlap && candidate > 0 && found[k] < box)) {
      box = found[k];
      overlap = candidate;
    }
  }
  return { truth, box, overlap };
}

function centred(
  { box, classIndex }: TruthBox,
  truth: number,
  input: { readonly width: number; readonly height: number },
): CentredBox {
  const { x, y, width, height } = box;
  if (!(width > 0 && height > 0 && Number.isFinite(x + y + width + height))) {
    const numbers = [x, y, width, height].join(', ');
    throw new TesescopeError(
      'bad-format',
      `Truth box ${truth + 1} of an image has no area: x, y, width, height = ${numbers}. Remove it from the dataset.`,
    );
  }
  if (!(Number.isInteger(classIndex) && classIndex >= 0)) {
    throw new TesescopeError(
      'bad-format',
      `Truth box ${truth + 1} of an image has the class ${classIndex}: classes are whole numbers from 1, and 0 for background.`,
    );
  }
  return {
    centreY: (y + height / 2) / input.height,
    centreX: (x + width / 2) / input.width,
    height: height / input.height,
    width: width / input.width,
  };
}
