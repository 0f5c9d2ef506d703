import type { Raster8 } from '../../image/raster.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { colourGrain } from './colourGrain.ts';
import { grain } from './grain.ts';
import { illumination } from './illumination.ts';
import type { Optics } from './optics.ts';
import { phaseContrast } from './phaseContrast.ts';

/** Looks at a phase map through the microscope and takes an RGB picture: light, stray light, noise, saturation. */
export function takePicture(map: PhaseMap, optics: Optics, random: () => number): Raster8 {
  const { width, height } = map;
  const planes = phaseContrast(map, optics);
  const light = illumination(width, height, optics, random);
  const brightness = grain(width, height, optics.grain, random);
  const data = new Uint8Array(3 * width * height);
  for (let channel = 0; channel < 3; channel++) {
    const plane = planes[channel]!;
    const colour = colourGrain(width, height, optics.colourGrain, random);
    const level = optics.background[channel]!;
    const veil = optics.veil[channel]!;
    for (let i = 0, target = channel; i < plane.length; i++, target += 3) {
      const seen = level * light[i]! * (veil + (1 - veil) * plane[i]!) + brightness[i]! + colour[i]!;
      data[target] = Math.min(255, Math.max(0, Math.round(seen)));
    }
  }
  return { width, height, channels: 3, depth: 8, data };
}
