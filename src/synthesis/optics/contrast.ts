/** One value each for red, green and blue. */
export type Rgb = readonly [number, number, number];

/** Place of a colour in `Rgb`; a grey camera sees green, 1. */
export type ColourChannel = 0 | 1 | 2;

/** How a microscope makes visible what only delays the light. */
export type Contrast =
  | {
      readonly kind: 'phase';
      /** Amplitude that the phase ring lets through: small gives strong contrast. */
      readonly ringAmplitude: number;
      /** Positive phase contrast shows thin objects dark, negative shows them bright. */
      readonly sign: 1 | -1;
      /** Reach of the halo, from the width of the phase ring: a standard deviation in micrometres. */
      readonly haloMicrometres: number;
    }
  | {
      readonly kind: 'bright-field';
      /** Part of the light lost for each radian of delay, by channel. */
      readonly absorption: Rgb;
      /** How far from focus, as the weight of the delay's curvature, square micrometres: positive rims are dark. */
      readonly defocus: number;
    }
  | {
      readonly kind: 'relief';
      /** Where the light seems to come from, radians clockwise. */
      readonly direction: number;
      /** Change of brightness for a slope of one radian a micrometre. */
      readonly strength: number;
    };
