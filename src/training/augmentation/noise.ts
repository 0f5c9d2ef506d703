import type { Sample } from './sample.ts';

/** Adds the grain of a sensor, the same in all channels: a sum of four uniform numbers of the given standard deviation. */
export function addNoise({ planes, width, height }: Sample, deviation: number, random: () => number): void {
  const area = width * height;
  const scale = deviation * Math.sqrt(3);
  for (let index = 0; index < area; index++) {
    const grain = (random() + random() + random() + random() - 2) * scale;
    for (let at = index; at < planes.length; at += area) planes[at] = Math.min(1, Math.max(0, planes[at]! + grain));
  }
}
