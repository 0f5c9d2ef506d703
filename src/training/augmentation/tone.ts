import { between, factorBetween, type Sample } from './sample.ts';

/** How far tones may change. */
export interface ToneRange {
  /** Of gamma and of contrast: up to this factor, or one through it. */
  readonly gamma: number;
  readonly contrast: number;
  /** Added or taken away, of 0 to 1. */
  readonly brightness: number;
  /** Share by which the contrast of each channel differs. */
  readonly balance: number;
}

/** Changes gamma, contrast, brightness and the balance of the colours, as other lamps, filters and cameras would. */
export function jitterTone(sample: Sample, range: ToneRange, random: () => number): void {
  const { planes, width, height } = sample;
  const area = width * height;
  const gamma = factorBetween(random, 1 / range.gamma, range.gamma);
  const contrast = factorBetween(random, 1 / range.contrast, range.contrast);
  const brightness = between(random, -range.brightness, range.brightness);
  const table = new Float32Array(257);
  for (let channel = 0; channel < 3; channel++) {
    const gain = contrast * between(random, 1 - range.balance, 1 + range.balance);
    for (let level = 0; level < 256; level++) {
      const bent = (level / 255) ** gamma;
      table[level] = Math.min(1, Math.max(0, (bent - 0.5 ** gamma) * gain + 0.5 ** gamma + brightness));
    }
    table[256] = table[255]!;
    for (let at = channel * area; at < (channel + 1) * area; at++) {
      const level = planes[at]! * 255;
      const below = level | 0;
      const low = table[below]!;
      planes[at] = low + (table[below + 1]! - low) * (level - below);
    }
  }
}
