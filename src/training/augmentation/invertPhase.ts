import type { Sample } from './sample.ts';

/**
 * Exchanges bright and dark around the mean of each channel, so that the ground stays as it is: positive phase contrast looks
 * like negative, and the other way round.
 */
export function invertPhase({ planes, width, height }: Sample): void {
  const area = width * height;
  for (let start = 0; start < planes.length; start += area) {
    const plane = planes.subarray(start, start + area);
    let sum = 0;
    for (let at = 0; at < area; at++) sum += plane[at]!;
    const twice = (2 * sum) / area;
    for (let at = 0; at < area; at++) plane[at] = Math.min(1, Math.max(0, twice - plane[at]!));
  }
}
