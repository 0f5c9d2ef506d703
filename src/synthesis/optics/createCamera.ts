import { between } from '../chance/between.ts';
import type { Camera } from './camera.ts';
import type { Modality } from './modality.ts';

/** Draws the lots for a camera: mostly a good one; that of grey video is old, and its lines interlaced more often than not. */
export function createCamera(modality: Modality, random: () => number): Camera {
  const isOld = modality === 'grey-video';
  return {
    isGrey: isOld,
    grain: isOld ? between(random, 1.5, 4.5) : between(random, 0.9, 2.4),
    colourGrain: isOld ? 0 : between(random, 0.5, 1.4),
    ringing: isOld ? between(random, 0.2, 0.8) : random() < 0.5 ? between(random, 0, 0.3) : 0,
    ringingPixels: isOld ? 2 + Math.floor(2 * random()) : 2,
    interlacing: isOld && random() < 0.6 ? between(random, 0.4, 2.5) : 0,
    movedPictures: random() < 0.6 ? 0 : between(random, 0.05, 0.3),
    motionPixels: between(random, 3, 8),
    jpegQuality: Math.round(
      isOld ? between(random, 40, 80) : random() < 0.7 ? between(random, 85, 95) : between(random, 55, 85),
    ),
  };
}
