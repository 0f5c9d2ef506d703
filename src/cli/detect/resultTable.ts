import { calibratedChance } from '../../detection/calibration/calibratedChance.ts';
import type { CalibrationMap } from '../../detection/calibration/calibrationMap.ts';
import type { DetectedImage } from '../../detection/detectedImage.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { formatTable } from '../../evaluation/formatTable.ts';

/**
 * A line an image: its name, how many of each class were seen, the best score and, where a map tells it, the chance that
 * it is right; where any image is marked, what is wrong with each. A sole class is called sperm.
 */
export function resultTable(
  images: readonly DetectedImage[],
  classes: ModelMetadata['classes'],
  calibration?: CalibrationMap,
): string {
  const names = classes.length === 1 ? ['sperm'] : classes.map(({ name }) => name);
  const isMarked = images.some(({ quality = [] }) => quality.length > 0);
  const rows = images.map(({ fileName, detections, quality = [] }) => {
    const found = detections();
    const counts = classes.map(({ id }) => found.filter(({ categoryId }) => categoryId === id).length);
    const best = found[0]?.score;
    const chance = calibration && best !== undefined ? calibratedChance(calibration, best) : undefined;
    return [
      fileName,
      ...counts.map(String),
      twoDigits(best),
      ...(calibration ? [twoDigits(chance)] : []),
      ...(isMarked ? [quality.join(', ')] : []),
    ];
  });
  const more = [...(calibration ? ['its chance'] : []), ...(isMarked ? ['quality'] : [])];
  return formatTable([['image', ...names, 'best score', ...more], ...rows]);
}

function twoDigits(share: number | undefined): string {
  return share?.toFixed(2) ?? '-';
}
