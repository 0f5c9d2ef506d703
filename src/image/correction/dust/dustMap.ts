import { TesescopeError } from '../../../errors.ts';
import { filterPlane } from '../../plane/filterPlane.ts';
import { gaussianFilter } from '../../plane/gaussianFilter.ts';
import { median } from '../../plane/median.ts';
import { evenLevel } from './relativeField.ts';

/** Dust on the sensor or in the light's path: what all images of a session show at the same place. */
export interface DustMap {
  readonly width: number;
  readonly height: number;
  /** What each pixel is to be multiplied by: 1 where there is no dust. */
  readonly gains: Float32Array;
  /** 1 where the dust lets nothing through, so that the place must be filled from around. */
  readonly isHidden: Uint8Array;
  /** Part of the field that dust covers. */
  readonly share: number;
}

const fewestImages = 5;
/** More than this part of the field is no dust: the images show the same field. */
const largestShare = 0.02;
/** Dust that leaves less, or glows more, hides what is behind it. */
const opaque = 0.35;
const glowing = 1.9;
/** Pixels around dust that are divided by what was measured there too. */
const margin = 3;
const smoothing = 0.7;
/** Standard deviations of the medians' own noise that dust must stand out by. */
const significance = 5;

/**
 * Finds dust in the fields of a session, as `relativeField` gives them: the median at each pixel, where it stands out.
 *
 * @param depth Smallest change of brightness that counts, as a part.
 * @throws TesescopeError `usage` for fewer than 5 fields, `refused` where they show the same field.
 */
export function dustMap(
  fields: readonly Uint8ClampedArray[],
  { width, height }: { readonly width: number; readonly height: number },
  depth: number,
): DustMap {
  if (fields.length < fewestImages) {
    const message = `The step artefacts needs ${fewestImages} images of a session or more, of the same size and of different fields, not ${fields.length}.`;
    throw new TesescopeError('usage', message);
  }
  const values = mediansOf(fields).map((value) => value / evenLevel);
  const levels = filterPlane({ width, height, values }, gaussianFilter(smoothing)).values;
  const deviations = levels.map((level) => Math.abs(level - 1));
  const threshold = Math.max(depth, significance * 1.4826 * median(deviations));
  const gains = new Float32Array(levels.length).fill(1);
  const isHidden = new Uint8Array(levels.length);
  let count = 0;
  for (let i = 0; i < levels.length; i++) {
    if (deviations[i]! <= threshold) continue;
    count++;
    spreadGains(i, values, gains, isHidden, width);
  }
  const share = count / levels.length;
  if (share > largestShare) throw sameField(share);
  return { width, height, gains, isHidden, share };
}

function spreadGains(at: number, levels: Float32Array, gains: Float32Array, isHidden: Uint8Array, width: number): void {
  const x = at % width;
  const isOpaque = levels[at]! < opaque || levels[at]! > glowing;
  for (let dy = -margin; dy <= margin; dy++) {
    for (let dx = -margin; dx <= margin; dx++) {
      const i = at + dy * width + dx;
      if (i < 0 || i >= levels.length || x + dx < 0 || x + dx >= width) continue;
      gains[i] = 1 / Math.max(opaque, levels[i]!);
      if (isOpaque) isHidden[i] = 1;
    }
  }
}

/** The lower of two middle values, so that one bright passer-by does not count. */
function mediansOf(fields: readonly Uint8ClampedArray[]): Float32Array {
  const medians = new Float32Array(fields[0]!.length);
  const sorted = new Uint8Array(fields.length);
  const middle = (fields.length - 1) >> 1;
  for (let i = 0; i < medians.length; i++) {
    for (let k = 0; k < fields.length; k++) {
      const value = fields[k]![i]!;
      let place = k;
      for (; place > 0 && sorted[place - 1]! > value; place--) sorted[place] = sorted[place - 1]!;
      sorted[place] = value;
    }
    medians[i] = sorted[middle]!;
  }
  return medians;
}

function sameField(share: number): TesescopeError {
  const message = `${(100 * share).toFixed(0)} % of the picture stays in place over the images: they show the same field, and cells would be taken for dust. Give images of different fields, or leave the step artefacts out.`;
  return new TesescopeError('refused', message);
}
