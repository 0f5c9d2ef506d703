import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createOptics } from '../../../src/synthesis/optics/createOptics.ts';
import { type Modality, modalityWeights } from '../../../src/synthesis/optics/modality.ts';

function many(modality: Modality) {
  return Array.from({ length: 200 }, (_, seed) => createOptics(modality, 0.48, createRandom(seed)));
}

describe('createOptics', () => {
  test('colour phase contrast stays near the real frames: mostly grey of 68 to 116 with little colour', () => {
    const greens = many('phase-contrast').map(({ light }) => light.background[1]);
    expect(greens.filter((green) => green >= 68 && green <= 116).length).toBeGreaterThan(150);
    for (const { light, contrast } of many('phase-contrast')) {
      const [red, green, blue] = light.background;
      expect(Math.abs(red - green)).toBeLessThan(12);
      expect(Math.abs(blue - green)).toBeLessThan(20);
      expect(light.veil.every((part) => part > 0 && part < 0.7)).toBe(true);
      expect(contrast).toMatchObject({ kind: 'phase', sign: 1 });
    }
  });

  test.each(Object.keys(modalityWeights.dense) as Modality[])(
    '%s: every microscope is its own, and the same again',
    (modality) => {
      const optics = many(modality);
      expect(new Set(optics.map(({ light }) => light.background[1])).size).toBe(200);
      expect(createOptics(modality, 0.48, createRandom(8))).toEqual(optics[8]);
    },
  );

  test('each modality has its contrast, grey video several', () => {
    const kinds = (modality: Modality) => new Set(many(modality).map(({ contrast }) => contrast.kind));
    expect(
      many('negative-phase-contrast').every(({ contrast }) => contrast.kind === 'phase' && contrast.sign === -1),
    ).toBe(true);
    expect(kinds('bright-field')).toEqual(new Set(['bright-field']));
    expect(kinds('relief')).toEqual(new Set(['relief']));
    expect(kinds('grey-video')).toEqual(new Set(['phase', 'bright-field', 'relief']));
  });

  test('only grey video is grey, and often interlaced', () => {
    expect(many('phase-contrast').some(({ camera }) => camera.isGrey || camera.interlacing > 0)).toBe(false);
    const old = many('grey-video').map(({ camera }) => camera);
    expect(old.every(({ isGrey }) => isGrey)).toBe(true);
    expect(old.filter(({ interlacing }) => interlacing > 0).length / 200).toBeCloseTo(0.6, 1);
  });
});
