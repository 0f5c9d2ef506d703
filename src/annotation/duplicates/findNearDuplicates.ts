import { hammingDistance, type PerceptualHash } from './differenceHash.ts';

/**
 * Bits of 256 in which the hashes of two images that look alike may differ: on microscope photographs another
 * compression, size or brightness changed at most 16, a crop by 2 % about 40, the next frame of a video 12, while
 * unrelated fields of one microscope differed in 68 and more.
 */
const LARGEST_DISTANCE = 40;

/** Two images, by id, that look alike. */
export type ImagePair = readonly [number, number];

/** All pairs of images whose perceptual hashes are close, in the order of the images. */
export function findNearDuplicates(hashes: ReadonlyMap<number, PerceptualHash>): readonly ImagePair[] {
  const entries = [...hashes];
  return entries.flatMap(([id, hash], index) =>
    entries
      .slice(index + 1)
      .filter(([, other]) => hammingDistance(hash, other) <= LARGEST_DISTANCE)
      .map(([other]): ImagePair => [id, other]),
  );
}
