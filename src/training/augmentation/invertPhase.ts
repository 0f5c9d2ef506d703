import type { Sample } from './sample.ts';

/** Exchanges bright and dark: positive phase contrast looks like negative, and the other way round. */
export function invertPhase({ planes }: Sample): void {
  for (let at = 0; at < planes.length; at++) planes[at] = Math.max(0, 1 - planes[at]!);
}
