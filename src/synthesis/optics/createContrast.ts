import { between } from '../chance/between.ts';
import type { Contrast } from './contrast.ts';
import type { Modality } from './modality.ts';

/** Draws the lots for the contrast of a modality; grey video looks through any microscope, mostly phase contrast. */
export function createContrast(modality: Modality, random: () => number): Contrast {
  switch (modality) {
    case 'phase-contrast':
      return phase(1, random);
    case 'negative-phase-contrast':
      return phase(-1, random);
    case 'bright-field':
      return brightField(random);
    case 'relief':
      return relief(random);
    case 'grey-video': {
      const lot = random();
      return lot < 0.6 ? phase(1, random) : lot < 0.8 ? brightField(random) : relief(random);
    }
  }
}

function phase(sign: 1 | -1, random: () => number): Contrast {
  return {
    kind: 'phase',
    sign,
    ringAmplitude: sign === 1 ? between(random, 0.26, 0.4) : between(random, 0.4, 0.6),
    haloMicrometres: between(random, 1.4, 2.8),
  };
}

function brightField(random: () => number): Contrast {
  const absorption = between(random, 0.06, 0.16);
  const side = random() < 0.75 ? 1 : -1;
  return {
    kind: 'bright-field',
    absorption: [absorption, absorption * between(random, 1.05, 1.2), absorption * between(random, 1.2, 1.6)],
    defocus: side * between(random, 0.2, 0.5),
  };
}

function relief(random: () => number): Contrast {
  return {
    kind: 'relief',
    direction: between(random, 0, 2 * Math.PI),
    strength: between(random, 0.6, 1.4),
  };
}
