import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { addEllipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import { takePicture } from '../../../src/synthesis/optics/takePicture.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { plainPatient } from '../plainPatient.ts';

const { optics } = plainPatient();

describe('takePicture', () => {
  test('an empty field has the background of the optics, with its noise', () => {
    const { data, width, height, channels, depth } = takePicture(createPhaseMap(80, 60, 0.48), optics, createRandom(1));
    expect({ width, height, channels, depth, length: data.length }).toEqual({
      width: 80,
      height: 60,
      channels: 3,
      depth: 8,
      length: 80 * 60 * 3,
    });
    for (let channel = 0; channel < 3; channel++) {
      const own = data.filter((_, i) => i % 3 === channel);
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      expect(Math.abs(mean - optics.light.background[channel]!)).toBeLessThan(0.5);
      expect(Math.max(...own) - Math.min(...own)).toBeGreaterThan(1);
    }
  });

  test('saturates at white and keeps stray light in the dark', () => {
    const map = createPhaseMap(80, 60, 0.48);
    const disc = { y: 14.4, along: 2, across: 2, angle: 0, roundness: 0.2, blur: 0.2 };
    addEllipsoid(map, { ...disc, x: 10, phase: 2.2 });
    addEllipsoid(map, { ...disc, x: 28, phase: 0.3 });
    const { data } = takePicture(map, optics, createRandom(1));
    expect(Math.max(...data)).toBe(255);
    expect(Math.min(...data)).toBeGreaterThan(5);
    expect(Math.min(...data)).toBeLessThan(0.6 * optics.light.background[1]);
  });
});
