import type { Box } from '../../geometry/box.ts';
import { intersectionArea } from '../../geometry/intersectionOverUnion.ts';
import type { TruthBox } from '../matching.ts';
import { blendPatch } from './blendPatch.ts';
import { flipHorizontally, flipVertically } from './flip.ts';
import type { Sample, SourceImage } from './sample.ts';
import { transposeSquare } from './transpose.ts';
import { cutWindow } from './window.ts';

/** What is cut out around a box, as a share of its longer side: the sperm fades into the new ground there. */
const margin = 0.6;
const attempts = 10;
/** Pixels: what is smaller can't be told from grain. */
const smallestSide = 4;

/**
 * Copies one annotated thing of an image into a sample (Dwibedi et al. 2017), where nothing annotated lies: at right angles,
 * its ground brought to the brightness and grain of the new one, its edge feathered. Nothing is copied where the image has
 * nothing that stands alone or the sample no place for it.
 * @param scale sample pixels for each pixel of the image
 */
export function pasteSperm(sample: Sample, donor: SourceImage, scale: number, random: () => number): void {
  const truth = donor.truths[Math.floor(random() * donor.truths.length)];
  const patch = truth && cutOut(donor, truth, scale);
  if (patch === undefined || patch.width > sample.width || patch.height > sample.height) return;
  if (random() < 0.5) flipHorizontally(patch);
  if (random() < 0.5) flipVertically(patch);
  if (random() < 0.5) transposeSquare(patch);
  const [copied] = patch.truths;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const x = Math.floor(random() * (sample.width - patch.width + 1));
    const y = Math.floor(random() * (sample.height - patch.height + 1));
    const region = { x, y, width: patch.width, height: patch.height };
    if (sample.truths.some(({ box }) => intersectionArea(box, region) > 0) || isBlank(sample, region)) continue;
    blendPatch(sample, patch, x, y);
    const box = { ...copied!.box, x: copied!.box.x + x, y: copied!.box.y + y };
    sample.truths = [...sample.truths, { ...copied!, box }];
    return;
  }
}

/** Whether there is no field in a region, but the padding beside it: its middle row tells. */
function isBlank({ planes, width }: Sample, region: Box): boolean {
  const start = (region.y + (region.height >> 1)) * width + region.x;
  const row = planes.subarray(start, start + region.width);
  return row.every((value) => value === row[0]);
}

/** The patch around a truth box, at the sample's scale; nothing where it is cut by the border or others reach into it. */
function cutOut({ raster, truths }: SourceImage, truth: TruthBox, scale: number): Sample | undefined {
  const window = grown(truth.box, margin * Math.max(truth.box.width, truth.box.height));
  const isInside =
    window.x >= 0 &&
    window.y >= 0 &&
    window.x + window.width <= raster.width &&
    window.y + window.height <= raster.height;
  const isAlone = truths.every((other) => other === truth || intersectionArea(other.box, window) === 0);
  const isLarge = scale * Math.min(truth.box.width, truth.box.height) >= smallestSide;
  if (truth.isCrowd || !isInside || !isAlone || !isLarge) return undefined;
  return cutWindow(raster, [truth], window, {
    width: Math.round(window.width * scale),
    height: Math.round(window.height * scale),
  });
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
