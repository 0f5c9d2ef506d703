import type { PhaseMap } from '../phaseMap.ts';

/** A place on the middle line of something thin. Lengths in micrometres. */
export interface StrokePoint {
  readonly x: number;
  readonly y: number;
  /** Half width as a standard deviation, blur included. */
  readonly spread: number;
  /** Delay on the middle line, radians. */
  readonly phase: number;
}

/** Adds a thin curve to the map, thickness and delay running evenly from point to point; where it crosses itself the stronger counts. */
export function addStroke(map: PhaseMap, points: readonly StrokePoint[]): void {
  const patch = patchAround(map, points);
  if (patch.width <= 0 || patch.height <= 0) return;
  for (let i = 1; i < points.length; i++) drawSegment(map, patch, points[i - 1]!, points[i]!);
  for (let y = 0; y < patch.height; y++) {
    const target = (patch.top + y) * map.width + patch.left;
    for (let x = 0; x < patch.width; x++) map.values[target + x]! += patch.values[y * patch.width + x]!;
  }
}

interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Standard deviations after which nothing of a stroke is left. */
const reach = 3;

function patchAround(map: PhaseMap, points: readonly StrokePoint[]): Patch {
  const scale = map.micrometresPerPixel;
  let [left, top, right, bottom] = [map.width, map.height, 0, 0];
  for (const { x, y, spread } of points) {
    left = Math.min(left, Math.floor((x - reach * spread) / scale));
    top = Math.min(top, Math.floor((y - reach * spread) / scale));
    right = Math.max(right, Math.ceil((x + reach * spread) / scale));
    bottom = Math.max(bottom, Math.ceil((y + reach * spread) / scale));
  }
  left = Math.max(0, left);
  top = Math.max(0, top);
  const width = Math.min(map.width, right) - left;
  const height = Math.min(map.height, bottom) - top;
  return { left, top, width, height, values: new Float32Array(Math.max(0, width) * Math.max(0, height)) };
}

function drawSegment(map: PhaseMap, patch: Patch, from: StrokePoint, to: StrokePoint): void {
  const scale = map.micrometresPerPixel;
  const margin = reach * Math.max(from.spread, to.spread);
  const firstX = Math.max(0, Math.floor((Math.min(from.x, to.x) - margin) / scale) - patch.left);
  const firstY = Math.max(0, Math.floor((Math.min(from.y, to.y) - margin) / scale) - patch.top);
  const lastX = Math.min(patch.width - 1, Math.ceil((Math.max(from.x, to.x) + margin) / scale) - patch.left);
  const lastY = Math.min(patch.height - 1, Math.ceil((Math.max(from.y, to.y) + margin) / scale) - patch.top);
  const stepX = to.x - from.x;
  const stepY = to.y - from.y;
  const lengthSquared = stepX * stepX + stepY * stepY || 1;
  for (let y = firstY; y <= lastY; y++) {
    const offsetY = (patch.top + y + 0.5) * scale - from.y;
    for (let x = firstX; x <= lastX; x++) {
      const offsetX = (patch.left + x + 0.5) * scale - from.x;
      const t = Math.min(1, Math.max(0, (offsetX * stepX + offsetY * stepY) / lengthSquared));
      const awayX = offsetX - t * stepX;
      const awayY = offsetY - t * stepY;
      const spread = from.spread + t * (to.spread - from.spread);
      const phase = from.phase + t * (to.phase - from.phase);
      const value = phase * Math.exp(-(awayX * awayX + awayY * awayY) / (2 * spread * spread));
      const index = y * patch.width + x;
      if (value > patch.values[index]!) patch.values[index] = value;
    }
  }
}
