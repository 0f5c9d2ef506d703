import type { Raster8 } from '../../image/raster.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { addGlow } from './addGlow.ts';
import type { ColourChannel } from './contrast.ts';
import { contrastPlanes } from './contrastPlanes.ts';
import { expose } from './expose.ts';
import { illumination } from './illumination.ts';
import { moveDuringExposure } from './moveDuringExposure.ts';
import type { Optics } from './optics.ts';

/** Looks at a phase map through the microscope and takes an RGB picture, grey where the camera is. */
export function takePicture(map: PhaseMap, optics: Optics, random: () => number): Raster8 {
  const { width, height } = map;
  const { camera, light } = optics;
  const channels: readonly ColourChannel[] = camera.isGrey ? [1] : [0, 1, 2];
  const isMoving = random() < camera.movedPictures;
  const way = (0.4 + 0.6 * random()) * camera.motionPixels;
  const direction = 2 * Math.PI * random();
  const planes = contrastPlanes(map, optics, channels).map((sharp, k) => {
    const plane = addGlow(sharp, map, optics.glow[channels[k]!]!, optics.glowMicrometres);
    return isMoving ? moveDuringExposure(plane, width, height, way, direction) : plane;
  });
  return expose(planes, illumination(width, height, light, random), map, light, camera, random);
}
