import type { Camera } from './camera.ts';
import type { Contrast, Rgb } from './contrast.ts';
import type { Light } from './light.ts';

/** One microscope with its lamp and camera, as set up for one patient. */
export interface Optics {
  readonly micrometresPerPixel: number;
  readonly contrast: Contrast;
  /** Spread of a point in the image, standard deviation in micrometres. */
  readonly pointSpreadMicrometres: number;
  /** Spread of in-focus objects before the contrast arises, standard deviation in micrometres. */
  readonly objectSpreadMicrometres: number;
  /** How far fields lie from focus: the standard deviation of a further such spread. */
  readonly focusDriftMicrometres: number;
  /** Part of the bright light that glass and sensor scatter about, by channel. */
  readonly glow: Rgb;
  readonly glowMicrometres: number;
  readonly light: Light;
  readonly camera: Camera;
}
