import type { Box } from '../geometry/box.ts';
import { centreOverlap } from './centreOverlap.ts';

/** Sizes of things, square pixels, both bounds inclusive. */
export interface AreaRange {
  readonly minimum: number;
  readonly maximum: number;
}

export function isWithin({ minimum, maximum }: AreaRange, area: number): boolean {
  return area >= minimum && area <= maximum;
}

/** How well a detection meets a truth; the more, the better. */
export type Overlap = (detection: Box, truth: Box, isCrowd: boolean) => number;

/** When a detection counts as having found something. */
export interface MatchCriteria {
  /** Least overlap of a detection and the truth it finds. */
  readonly ious: readonly number[];
  /** @default intersection over union, as COCO has it */
  readonly overlap?: Overlap;
  readonly areas: readonly AreaRange[];
  /** The most detections looked at in an image and category, best first. */
  readonly maximum: number;
}

const everySize: AreaRange = { minimum: 0, maximum: 1e10 };

/** The IoU at which a thing counts as found, however loose the boxes are drawn. */
export const foundIou = 0.3;

/** COCO's ten, 0.5 to 0.95, as numpy's `linspace` rounds them. */
export const cocoIous: readonly number[] = Array.from({ length: 10 }, (_, i) =>
  i === 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9),
);

/** COCO's areas: everything, up to 32 x 32 pixels, up to 96 x 96, and larger. */
export const areaNames = ['all', 'small', 'medium', 'large'] as const;

/** All that `evaluate` reports is measured with these; `areas` in the order of `areaNames`. */
export const reportCriteria: MatchCriteria = {
  ious: [foundIou, ...cocoIous],
  areas: [
    everySize,
    { minimum: 0, maximum: 32 ** 2 },
    { minimum: 32 ** 2, maximum: 96 ** 2 },
    { minimum: 96 ** 2, maximum: 1e10 },
  ],
  maximum: 100,
};

/**
 * A detection finds a truth when its centre lies within half the truth's mean side of the truth's: for labels whose
 * boxes are loose. The single overlap is in place 0.
 */
export const centreCriteria: MatchCriteria = {
  ious: [0],
  overlap: centreOverlap,
  areas: [everySize],
  maximum: 100,
};
