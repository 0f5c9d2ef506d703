import type { PhaseMap } from '../phaseMap.ts';
import { brightField } from './brightField.ts';
import type { ColourChannel } from './contrast.ts';
import type { Optics } from './optics.ts';
import { phaseContrast } from './phaseContrast.ts';
import { relief } from './relief.ts';

/**
 * What the microscope shows of a phase map.
 *
 * @returns a plane `[height, width]` of intensity for each channel asked for, 1 where the field is empty
 */
export function contrastPlanes(map: PhaseMap, optics: Optics, channels: readonly ColourChannel[]): Float32Array[] {
  const { contrast } = optics;
  switch (contrast.kind) {
    case 'phase':
      return phaseContrast(map, contrast, optics, channels);
    case 'bright-field':
      return brightField(map, contrast, optics, channels);
    case 'relief': {
      const plane = relief(map, contrast, optics);
      return channels.map(() => plane);
    }
  }
}
