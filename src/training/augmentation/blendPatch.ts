import { featherMask } from './featherMask.ts';
import type { Sample } from './sample.ts';

/** The contrast of what is pasted changes by no more than this factor. */
const largestGain = 1.4;

/**
 * Pastes a patch with its one truth box into a sample: what lies in the box wholly, its surroundings fading into the sample's.
 * The patch's surroundings are brought to the mean, and their contrast towards the standard deviation, of what they replace.
 * @param left where the patch comes to lie, in whole pixels of the sample
 */
export function blendPatch(sample: Sample, patch: Sample, left: number, top: number): void {
  const { width, height } = patch;
  const mask = featherMask(patch, patch.truths[0]!.box);
  for (let channel = 0; channel < 3; channel++) {
    const to = (channel * sample.height + top) * sample.width + left;
    const from = channel * width * height;
    const old = ground(sample.planes, to, sample.width, mask, width);
    const own = ground(patch.planes, from, width, mask, width);
    const ratio = own.deviation > 0 ? old.deviation / own.deviation : 1;
    const gain = Math.min(largestGain, Math.max(1 / largestGain, ratio));
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = to + y * sample.width + x;
        const pasted = old.mean + gain * (patch.planes[from + y * width + x]! - own.mean);
        const value = sample.planes[at]! + mask[y * width + x]! * (pasted - sample.planes[at]!);
        sample.planes[at] = Math.min(1, Math.max(0, value));
      }
    }
  }
}

/** Mean and standard deviation of the pixels as far as the mask leaves them. */
function ground(plane: Float32Array, start: number, stride: number, mask: Float32Array, width: number) {
  let weights = 0;
  let sum = 0;
  let squares = 0;
  for (let index = 0, row = start; index < mask.length; row += stride) {
    for (let x = 0; x < width; x++, index++) {
      const weight = 1 - mask[index]!;
      const value = plane[row + x]!;
      weights += weight;
      sum += weight * value;
      squares += weight * value * value;
    }
  }
  const mean = sum / weights;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / weights - mean * mean)) };
}
