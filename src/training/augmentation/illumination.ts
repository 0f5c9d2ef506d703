import type { Sample } from './sample.ts';

/** How unevenly the lamp lights the field. */
export interface Illumination {
  /** Light gained at one side and lost at the other, as a share of it, and where that side lies: radians, clockwise from the right. */
  readonly slope: number;
  readonly direction: number;
  /** Share of the light that is lost in the corners. */
  readonly vignetting: number;
}

/** Lights a field unevenly, as an oblique lamp or a wrong condenser does. */
export function lightUnevenly(sample: Sample, { slope, direction, vignetting }: Illumination): void {
  const { planes, width, height } = sample;
  const slopeX = slope * Math.cos(direction);
  const slopeY = slope * Math.sin(direction);
  const area = width * height;
  const light = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const v = (2 * y + 1) / height - 1;
    for (let x = 0; x < width; x++) {
      const u = (2 * x + 1) / width - 1;
      light[x] = 1 + slopeX * u + slopeY * v - vignetting * 0.5 * (u * u + v * v);
    }
    for (let start = y * width; start < planes.length; start += area) {
      for (let x = 0; x < width; x++) planes[start + x] = Math.min(1, planes[start + x]! * light[x]!);
    }
  }
}
