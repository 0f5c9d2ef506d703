import { TesescopeError } from '../../errors.ts';
import type { TrackPoint } from '../track.ts';
import { measurePath, type PathMotion } from './measurePath.ts';
import { type MotilityClass, motilityClass } from './motilityClass.ts';

/** How a sperm moved: micrometres and the motility class only where the pixel size is known. */
export type Motion = PixelMotion | MicrometreMotion;

export interface PixelMotion extends PathMotion {
  readonly unit: 'pixel';
}

export interface MicrometreMotion extends PathMotion {
  readonly unit: 'micrometre';
  readonly motilityClass: MotilityClass;
}

type Sight = Pick<TrackPoint, 'time' | 'position'>;

/** On the stage, in pixels; undefined for fewer than two sights at different times. */
export function motionInPixels(points: readonly Sight[]): PixelMotion | undefined {
  const motion = measurePath(points.map(({ time, position: { x, y } }) => ({ time, x, y })));
  return motion && { unit: 'pixel', ...motion };
}

/**
 * On the stage, in micrometres, with the motility class; undefined for fewer than two sights at different times.
 *
 * @throws TesescopeError `usage` where the pixel size is not a number above 0.
 */
export function motionInMicrometres(
  points: readonly Sight[],
  micrometresPerPixel: number,
): MicrometreMotion | undefined {
  if (!(micrometresPerPixel > 0 && Number.isFinite(micrometresPerPixel))) {
    throw new TesescopeError(
      'usage',
      `The pixel size must be a number of micrometres above 0, not ${micrometresPerPixel}.`,
    );
  }
  const scale = micrometresPerPixel;
  const motion = measurePath(points.map(({ time, position: { x, y } }) => ({ time, x: x * scale, y: y * scale })));
  return motion && { unit: 'micrometre', ...motion, motilityClass: motilityClass(motion) };
}
