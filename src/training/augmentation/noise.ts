import type { Sample } from './sample.ts';

/**
 * Adds the grain of a sensor, the same in all channels: a sum of four uniform numbers, the bytes of one random number, of the
 * given standard deviation.
 */
export function addNoise({ planes, width, height }: Sample, deviation: number, random: () => number): void {
  const area = width * height;
  const scale = (deviation * Math.sqrt(3)) / Math.sqrt(256 ** 2 - 1);
  for (let index = 0; index < area; index++) {
    const bits = random() * 2 ** 32;
    const bytes = (bits >>> 24) + ((bits >>> 16) & 255) + ((bits >>> 8) & 255) + (bits & 255);
    const grain = (bytes - 510) * scale;
    for (let at = index; at < planes.length; at += area) planes[at] = Math.min(1, Math.max(0, planes[at]! + grain));
  }
}
