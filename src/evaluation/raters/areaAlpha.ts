import { clampBox } from '../../geometry/clampBox.ts';
import { weightedSum } from '../bootstrap/weightedFigure.ts';
import { coverage } from './coverage.ts';
import { groupByName } from './groupByName.ts';
import type { Panel } from './rater.ts';

/**
 * Krippendorff's binary alpha for unitizing (Krippendorff, Mathet, Bouvry and Widlöcher, Quality and Quantity, 2016)
 * with areas for lengths: the image is the continuum, and each of its points is within some box of a rater or not,
 * whatever the class. Unlike alpha over things it counts the tissue that all leave alone.
 *
 * @returns a function of how often each image is taken; NaN where an image's size is not known or nobody drew a box
 */
export function areaAlpha({ images, raters }: Panel): (weights: Int32Array) => number {
  const boxesOf = raters.map(({ annotations }) => groupByName(annotations, ({ imageId }) => String(imageId)));
  const shares = images.map((image) =>
    coverage(boxesOf.map((boxes) => (boxes.get(String(image.id)) ?? []).map(({ box }) => clampBox(box, image)))),
  );
  const areas = Float64Array.from(images, ({ width, height }) => width * height);
  const count = raters.length;
  const observed = Float64Array.from(shares, (byVotes) =>
    byVotes.reduce((sum, area, votes) => sum + (area * 2 * votes * (count - votes)) / (count * (count - 1)), 0),
  );
  const covered = Float64Array.from(shares, (byVotes) =>
    byVotes.reduce((sum, area, votes) => sum + (area * votes) / count, 0),
  );
  return (weights) => {
    if (areas.some((area) => area === 0)) return Number.NaN;
    const all = weightedSum(areas, weights);
    const share = weightedSum(covered, weights) / all;
    return 1 - weightedSum(observed, weights) / all / (2 * share * (1 - share));
  };
}
