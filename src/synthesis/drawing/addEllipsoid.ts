import type { PhaseMap } from '../phaseMap.ts';

/** A lens of material: an ellipse whose delay falls from its middle to its rim. Lengths in micrometres. */
export interface Ellipsoid {
  readonly x: number;
  readonly y: number;
  /** Half axes. */
  readonly along: number;
  readonly across: number;
  /** Direction of `along`, radians, clockwise on the screen. */
  readonly angle: number;
  /** Delay in the middle when in focus, radians. */
  readonly phase: number;
  /** How the delay falls, as the power of `1 - r²`: 0.5 a ball, smaller a flat disc, larger a mound. */
  readonly roundness: number;
  /** How much wider the front is than the rear: 0 an ellipse, 0.3 an egg. */
  readonly taper?: number;
  /** Spread by optics and defocus, standard deviation. */
  readonly blur: number;
}

/** Adds an ellipsoid to the map. Blur widens it and keeps its volume. */
export function addEllipsoid(map: PhaseMap, ellipsoid: Ellipsoid): void {
  const { width, height, micrometresPerPixel: scale, values } = map;
  const { blur, roundness, taper = 0 } = ellipsoid;
  const along = (ellipsoid.along + 1.2 * blur) / scale;
  const across = (ellipsoid.across + 1.2 * blur) / scale;
  const power = roundness + (1.5 * blur) / Math.min(ellipsoid.along, ellipsoid.across);
  const shrunken = (ellipsoid.along * ellipsoid.across) / (along * across * scale * scale);
  const peak = (ellipsoid.phase * shrunken * (power + 1)) / (roundness + 1);
  const cos = Math.cos(ellipsoid.angle);
  const sin = Math.sin(ellipsoid.angle);
  const widest = across * (1 + Math.abs(taper));
  const reachX = Math.hypot(along * cos, widest * sin);
  const reachY = Math.hypot(along * sin, widest * cos);
  const centreX = ellipsoid.x / scale - 0.5;
  const centreY = ellipsoid.y / scale - 0.5;
  const right = Math.min(width - 1, Math.floor(centreX + reachX));
  const bottom = Math.min(height - 1, Math.floor(centreY + reachY));
  for (let y = Math.max(0, Math.ceil(centreY - reachY)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(centreX - reachX)); x <= right; x++) {
      const u = ((x - centreX) * cos + (y - centreY) * sin) / along;
      const v = ((y - centreY) * cos - (x - centreX) * sin) / (across * (1 + taper * u));
      const inside = 1 - u * u - v * v;
      if (inside > 0) values[y * width + x]! += peak * inside ** power;
    }
  }
}
