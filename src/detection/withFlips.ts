import { weightedBoxFusion } from '../geometry/weightedBoxFusion.ts';
import { mirrorRaster } from '../image/mirrorRaster.ts';
import type { Raster } from '../image/raster.ts';
import type { Detection } from './detection.ts';
import type { Detector } from './detector.ts';

/** Views' boxes of one thing overlap by more than this, as weighted box fusion's authors have it. */
const sameThing = 0.55;

interface Flip {
  readonly columns: boolean;
  readonly rows: boolean;
}

const flips: readonly Flip[] = [
  { columns: false, rows: false },
  { columns: true, rows: false },
  { columns: false, rows: true },
  { columns: true, rows: true },
];

/**
 * A detector that looks at an image and its three mirrored copies and fuses what they show: four times the work. A score is
 * the mean over the four, so that what one view alone shows counts little.
 */
export function withFlips(detector: Detector): Detector {
  return {
    ...detector,
    detect: async (image, options = {}) => {
      const { scoreThreshold = detector.model.metadata.operatingPoints.screening, isCorrected } = options;
      const corrected = isCorrected ? image : detector.correct(image);
      const views: (readonly Detection[])[] = [];
      for (const flip of flips) {
        const view = { ...options, isCorrected: true, scoreThreshold: scoreThreshold / flips.length };
        const found = await detector.detect(flipped(corrected, flip), view);
        views.push(found.map((detection) => unflipped(detection, flip, image)));
      }
      return weightedBoxFusion(views, sameThing).filter(({ score }) => score >= scoreThreshold);
    },
  };
}

function flipped(image: Raster, { columns, rows }: Flip): Raster {
  const across = columns ? mirrorRaster(image, 'columns') : image;
  return rows ? mirrorRaster(across, 'rows') : across;
}

function unflipped(
  { box, ...rest }: Detection,
  { columns, rows }: Flip,
  image: { readonly width: number; readonly height: number },
): Detection {
  return {
    ...rest,
    box: {
      ...box,
      x: columns ? image.width - box.x - box.width : box.x,
      y: rows ? image.height - box.y - box.height : box.y,
    },
  };
}
