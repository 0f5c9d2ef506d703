import type { Colour } from './fillRectangle.ts';

/** From blue to yellow over light tones: told apart by every kind of colour vision, and bright on a dark field. */
const ramp: readonly Colour[] = [
  [72, 136, 255],
  [56, 189, 226],
  [130, 219, 150],
  [253, 231, 37],
];

/** The colour of a score of 0 (blue) to 1 (yellow). */
export function scoreColour(score: number): Colour {
  const position = Math.min(Math.max(score, 0), 1) * (ramp.length - 1);
  const index = Math.min(Math.floor(position), ramp.length - 2);
  const mix = (channel: 0 | 1 | 2) =>
    Math.round(ramp[index]![channel] + (position - index) * (ramp[index + 1]![channel] - ramp[index]![channel]));
  return [mix(0), mix(1), mix(2)];
}
