import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import type { Contrast, Rgb } from './contrast.ts';
import type { DustRing, Glare, Light } from './light.ts';
import type { Modality } from './modality.ts';

/**
 * Draws the lots for a lamp. That of colour phase contrast is measured on frames of VISEM-Tracking (Thambawita et al. 2023):
 * grey background of 70 to 115 with little colour, fall to the corners of a few per cent.
 */
export function createLight(modality: Modality, contrast: Contrast, random: () => number): Light {
  const veil = between(random, ...veils[contrast.kind]) + (modality === 'grey-video' ? 0.15 : 0);
  return {
    background: createBackground(contrast, random),
    veil: [1.05 * veil, veil, Math.min(0.9, veil * between(random, 1.2, 1.6))],
    vignetting: random() < 0.7 ? between(random, 0.02, 0.12) : between(random, 0.12, 0.45),
    centre: [between(random, 0.3, 0.7), between(random, 0.3, 0.7)],
    unevenness: between(random, 0.003, 0.012),
    glares: Array.from({ length: random() < 0.2 ? 1 + Math.floor(2 * random()) : 0 }, () =>
      createGlare(contrast, random),
    ),
    dustRings: Array.from({ length: random() < 0.4 ? 1 + Math.floor(3 * random()) : 0 }, () => createDustRing(random)),
  };
}

const veils: Readonly<Record<Contrast['kind'], readonly [number, number]>> = {
  phase: [0.2, 0.34],
  'bright-field': [0.02, 0.2],
  relief: [0.02, 0.25],
};

function createBackground(contrast: Contrast, random: () => number): Rgb {
  if (contrast.kind === 'phase') {
    const level = random() < 0.75 ? between(random, 68, 116) : between(random, 45, 150);
    return [level + normal(random, 2, 2), level, level + normal(random, 0, 4)];
  }
  const level = contrast.kind === 'relief' ? between(random, 95, 175) : between(random, 110, 200);
  const tint = normal(random, 0, 0.045);
  return [level * (1 + tint), level, level * (1 - tint + normal(random, 0, 0.03))];
}

function createGlare(contrast: Contrast, random: () => number): Glare {
  return {
    x: random(),
    y: between(random, 0, 0.65),
    spread: between(random, 0.08, 0.25),
    strength: between(random, 0.1, contrast.kind === 'phase' ? 0.7 : 0.25),
  };
}

function createDustRing(random: () => number): DustRing {
  return {
    x: random(),
    y: between(random, 0, 0.65),
    radius: between(random, 0.03, 0.09),
    rings: 2 + Math.floor(4 * random()),
    strength: between(random, 0.02, 0.07),
  };
}
