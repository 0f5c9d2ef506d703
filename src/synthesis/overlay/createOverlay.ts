import { between } from '../chance/between.ts';
import type { Optics } from '../optics/optics.ts';
import type { Overlay } from './overlay.ts';

/** Draws the lots for a capture program's texts. */
export function createOverlay({ micrometresPerPixel, light }: Optics, random: () => number): Overlay {
  const number = (below: number) => String(1 + Math.floor(random() * below)).padStart(2, '0');
  const objective = micrometresPerPixel > 0.6 ? '10x' : micrometresPerPixel > 0.3 ? '20x' : '40x';
  const parts = [
    objective,
    `ID ${number(99)}${number(99)}`,
    `20${10 + Math.floor(random() * 14)}-${number(12)}-${number(28)}`,
  ];
  return {
    grey: light.background[1] < 130 ? 255 : random() < 0.5 ? 0 : 255,
    height: Math.round(between(random, 8, 16)),
    scaleBar: random() < 0.7,
    label: parts.filter(() => random() < 0.6).join('  '),
    hasClock: random() < 0.4,
    isLabelOnTop: random() < 0.5,
  };
}
