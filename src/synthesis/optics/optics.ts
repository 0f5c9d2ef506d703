/** One microscope with its camera, as set up for one patient. */
export interface Optics {
  readonly micrometresPerPixel: number;
  /** Amplitude that the phase ring lets through: small gives strong contrast. */
  readonly ringAmplitude: number;
  /** Reach of the halo, from the width of the phase ring: a standard deviation in micrometres. */
  readonly haloMicrometres: number;
  /** Spread of a point in the image, standard deviation in micrometres. */
  readonly pointSpreadMicrometres: number;
  /** Spread of in-focus objects before the phase ring, standard deviation in micrometres. */
  readonly objectSpreadMicrometres: number;
  /** Grey level of the empty field by channel, 0 to 255. */
  readonly background: readonly [number, number, number];
  /** Part of the background that is stray light, by channel. */
  readonly veil: readonly [number, number, number];
  /** Part of the bright light that glass and sensor scatter about, by channel. */
  readonly glow: readonly [number, number, number];
  readonly glowMicrometres: number;
  /** Fall of the light from the brightest place to the corners, as a part. */
  readonly vignetting: number;
  /** The brightest place, as parts of width and height. */
  readonly lightCentre: readonly [number, number];
  /** Slow unevenness of the light, standard deviation as a part. */
  readonly unevenness: number;
  /** Noise, standard deviation in grey levels: of brightness, and of colour in patches. */
  readonly grain: number;
  readonly colourGrain: number;
}
