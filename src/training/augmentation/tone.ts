import { between, type Sample } from './sample.ts';

/** Changes gamma, contrast, brightness and the balance of the colours, as other lamps, filters and cameras would. */
export function jitterTone(sample: Sample, random: () => number): void {
  const { planes, width, height } = sample;
  const area = width * height;
  const gamma = Math.exp(between(random, -0.5, 0.5));
  const contrast = Math.exp(between(random, -0.5, 0.5));
  const brightness = between(random, -0.15, 0.15);
  const table = new Float32Array(256);
  for (let channel = 0; channel < 3; channel++) {
    const plane = planes.subarray(channel * area, (channel + 1) * area);
    const gain = contrast * between(random, 0.93, 1.07);
    for (let level = 0; level < 256; level++) {
      const bent = (level / 255) ** gamma;
      table[level] = Math.min(1, Math.max(0, (bent - 0.5 ** gamma) * gain + 0.5 ** gamma + brightness));
    }
    for (let index = 0; index < area; index++) {
      const level = plane[index]! * 255;
      const below = level | 0;
      const low = table[below]!;
      plane[index] = low + (table[Math.min(below + 1, 255)]! - low) * (level - below);
    }
  }
}

/** Takes the colours away. */
export function removeColour({ planes, width, height }: Sample): void {
  const area = width * height;
  for (let index = 0; index < area; index++) {
    const grey = 0.299 * planes[index]! + 0.587 * planes[index + area]! + 0.114 * planes[index + 2 * area]!;
    planes[index] = grey;
    planes[index + area] = grey;
    planes[index + 2 * area] = grey;
  }
}
