import type { Raster } from '../raster.ts';
import { measureQuality } from './measureQuality.ts';
import type { QualityMark } from './qualityMark.ts';

/**
 * Half of the darkest field that was drawn or filmed; of usable ones at most 0.9 % were white. All frames of
 * VISEM-Tracking have a focus of 0.6 or more, nearly all drawn fields 0.4; blurred by 3 pixels they have 0.31 or less. Fields
 * with sperm stood out by 3.9 deviations or more, all but one by 6; noise alone by 3.3.
 */
const limits = { brightness: 0.11, saturated: 0.02, focus: 0.31, contrast: 3.8 };

/**
 * What is wrong with a picture as a whole. A mark is a hint to the one at the microscope; nothing that is seen in the picture
 * is hidden by it.
 */
export function assessQuality(raster: Raster): QualityMark[] {
  const { brightness, saturated, focus, contrast } = measureQuality(raster);
  const marks: QualityMark[] = [];
  if (brightness < limits.brightness) marks.push('too-dark');
  if (saturated > limits.saturated) marks.push('saturated');
  if (focus !== undefined && focus < limits.focus) marks.push('out-of-focus');
  if (contrast < limits.contrast) marks.push('no-cells');
  return marks;
}
