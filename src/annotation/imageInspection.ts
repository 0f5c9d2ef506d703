import type { PerceptualHash } from './duplicates/differenceHash.ts';

/** What was seen when an image of a dataset was opened. */
export type ImageInspection = OpenedImage | UnusableImage;

export interface OpenedImage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The same for files of the same bytes. */
  readonly contentHash: string;
  readonly perceptualHash: PerceptualHash;
}

interface UnusableImage {
  readonly fault: string;
}

/** By image id. */
export type ImageInspections = ReadonlyMap<number, ImageInspection>;

/** The images that could be opened. */
export function openedImages(inspections: ImageInspections): readonly (readonly [number, OpenedImage])[] {
  return [...inspections].flatMap(([id, seen]) => ('fault' in seen ? [] : [[id, seen] as const]));
}
