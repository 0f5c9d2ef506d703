import type { PixelSize } from './pixelDefaultBoxes.ts';
import { sizeOverlap } from './sizeOverlap.ts';

const maximumRounds = 100;

/**
 * At most `count` sizes that stand for all: k-means with 1 - intersection over union as the distance (Redmon and Farhadi
 * 2017, section 2). It starts from quantiles of the area, so the same sizes give the same answer in any order.
 */
export function clusterSizes(sizes: readonly PixelSize[], count: number): PixelSize[] {
  const sorted = [...sizes].sort((a, b) => a.width * a.height - b.width * b.height || a.width - b.width);
  let centres = Array.from({ length: count }, (_, k) => sorted[Math.floor(((k + 0.5) / count) * sorted.length)]);
  const cluster = new Int32Array(sorted.length).fill(-1);
  for (let round = 0; round < maximumRounds && assignNearest(sorted, centres, cluster); round++) {
    centres = centres.map((centre, k) => meanSize(sorted, cluster, k) ?? centre);
  }
  return centres.filter((_, k) => cluster.includes(k));
}

/** Puts the number of each size's nearest centre in `cluster`; says whether any changed. */
function assignNearest(sizes: readonly PixelSize[], centres: readonly PixelSize[], cluster: Int32Array): boolean {
  let hasChanged = false;
  sizes.forEach((size, k) => {
    const overlaps = centres.map((centre) => sizeOverlap(size, centre));
    const nearest = overlaps.indexOf(Math.max(...overlaps));
    hasChanged ||= nearest !== cluster[k];
    cluster[k] = nearest;
  });
  return hasChanged;
}

function meanSize(sizes: readonly PixelSize[], cluster: Int32Array, wanted: number): PixelSize | undefined {
  const members = sizes.filter((_, k) => cluster[k] === wanted);
  if (members.length === 0) return undefined;
  const mean = (side: 'width' | 'height') => members.reduce((sum, size) => sum + size[side], 0) / members.length;
  return { width: mean('width'), height: mean('height') };
}
