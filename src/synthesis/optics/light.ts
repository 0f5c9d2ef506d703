import type { Rgb } from './contrast.ts';

/** The light of the empty field. */
export interface Light {
  /** Grey level of the empty field by channel, 0 to 255. */
  readonly background: Rgb;
  /** Part of the background that is stray light, by channel. */
  readonly veil: Rgb;
  /** Fall of the light from the brightest place to the corners, as a part. */
  readonly vignetting: number;
  /** The brightest place, as parts of width and height. */
  readonly centre: readonly [number, number];
  /** Slow unevenness, standard deviation as a part. */
  readonly unevenness: number;
  /** Reflections of the lamp, always in the same place. */
  readonly glares: readonly Glare[];
  /** Rings about dust far from focus, always in the same place. */
  readonly dustRings: readonly DustRing[];
}

export interface Glare {
  /** Place and standard deviation as parts of the width. */
  readonly x: number;
  readonly y: number;
  readonly spread: number;
  /** Light added in its middle, as a part of the background. */
  readonly strength: number;
}

export interface DustRing {
  /** Place and radius as parts of the width. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Rings from the middle to the radius. */
  readonly rings: number;
  /** Part of the light by which they differ in the middle. */
  readonly strength: number;
}
