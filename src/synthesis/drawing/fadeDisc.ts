import type { Point } from '../../annotation/dataset.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** Leaves `kept` of the delays in a disc, all of them from its rim on. Lengths in micrometres. */
export function fadeDisc(map: PhaseMap, at: Point, radius: number, kept: number): void {
  const { width, height, micrometresPerPixel: scale, values } = map;
  const right = Math.min(width - 1, Math.floor((at.x + radius) / scale));
  const bottom = Math.min(height - 1, Math.floor((at.y + radius) / scale));
  for (let y = Math.max(0, Math.floor((at.y - radius) / scale)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor((at.x - radius) / scale)); x <= right; x++) {
      const away = Math.hypot((x + 0.5) * scale - at.x, (y + 0.5) * scale - at.y) / radius;
      if (away < 1) values[y * width + x]! *= kept + (1 - kept) * Math.max(0, (away - 0.8) / 0.2);
    }
  }
}
