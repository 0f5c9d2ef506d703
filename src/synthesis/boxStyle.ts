import type { Box } from '../geometry/box.ts';
import type { DrawnSperm } from './field/drawField.ts';

/** What a box of a sperm takes in: the head with the near part of its halo, or head and tail. */
export const boxStyles = ['head', 'sperm'] as const;

export type BoxStyle = (typeof boxStyles)[number];

/** The box of a sperm in that style. */
export function boxOf({ headBox, wholeBox }: DrawnSperm, style: BoxStyle): Box {
  return style === 'head' ? headBox : wholeBox;
}
