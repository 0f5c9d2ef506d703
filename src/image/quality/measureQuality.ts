import type { Raster } from '../raster.ts';
import { count, createHistogram, type Histogram, quantile, shareFrom } from './histogram.ts';
import { standingOut } from './standingOut.ts';

/** What a picture as a whole is like. */
export interface QualityMeasures {
  /** Level of the brighter pixels, the 99th percentile, 0 to 1. */
  readonly brightness: number;
  /** Part of the pixels that are white. */
  readonly saturated: number;
  /**
   * How sharp edges are: contrast over 2 pixels for that over 8, the noise taken off; about 0.6 to 1 in focus, 0.25 for the
   * smoothest blur. Pixels count as on a picture of 640. Nothing where there is no contrast to tell by.
   */
  readonly focus: number | undefined;
  /** How far things stand out from the background, in standard deviations of its noise: see `standingOut`. */
  readonly contrast: number;
}

const white = 0.995;
/** Pixels of a picture of `usualSide` over which contrast is measured. */
const usualSide = 640;
const near = 2;
const far = 8;
/** Part of the sides that is left out, since frames and texts stand there. */
const border = 0.03;
/** Contrast is that of the strongest thousandth of the pixels. */
const strongest = 0.999;
/** Contrast of noise at that quantile for its median; a normal distribution's is 4.9. */
const noiseRatio = 5;
/** Less contrast than this, for the noise, tells nothing about focus. */
const tellingRatio = 9;

/** Measures a picture on a part of its pixels, of colours on the green ones: about 150,000 of any size. */
export function measureQuality(raster: Raster): QualityMeasures {
  const { width, height, channels, depth, data } = raster;
  const unit = Math.max(1, Math.round(Math.max(width, height) / usualSide));
  const channel = channels >= 3 ? 1 : 0;
  const scale = depth === 8 ? 1 / 255 : 1 / 65535;
  const [left, top] = [Math.ceil(width * border), Math.ceil(height * border)];
  const [nearOffset, farOffset] = [near * unit * channels, far * unit * channels];
  const [levels, nearContrast, farContrast] = [createHistogram(), createHistogram(), createHistogram()];
  for (let y = top; y < height - top; y += 2 * unit) {
    for (let x = left; x + far * unit < width - left; x += unit) {
      const at = (y * width + x) * channels + channel;
      const level = data[at]!;
      count(levels, level * scale);
      count(nearContrast, Math.abs(data[at + nearOffset]! - level) * scale);
      count(farContrast, Math.abs(data[at + farOffset]! - level) * scale);
    }
  }
  return {
    brightness: quantile(levels, 0.99),
    saturated: shareFrom(levels, white),
    focus: focusOf(nearContrast, farContrast),
    contrast: standingOut(raster, far * unit, unit),
  };
}

function focusOf(nearContrast: Histogram, farContrast: Histogram): number | undefined {
  if (quantile(farContrast, strongest) < tellingRatio * quantile(farContrast, 0.5)) return undefined;
  const whole = contrastWithoutNoise(farContrast);
  return whole > 0 ? contrastWithoutNoise(nearContrast) / whole : undefined;
}

function contrastWithoutNoise(contrast: Histogram): number {
  return Math.sqrt(Math.max(0, quantile(contrast, strongest) ** 2 - (noiseRatio * quantile(contrast, 0.5)) ** 2));
}
