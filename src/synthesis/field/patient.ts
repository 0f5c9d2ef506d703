import type { Modality } from '../optics/modality.ts';
import type { Optics } from '../optics/optics.ts';
import type { Overlay } from '../overlay/overlay.ts';
import type { SpermStyle } from '../sperm/spermStyle.ts';
import type { Surrounding } from '../surround/surroundings.ts';

/** Dense: tissue at high magnification, few sperm. Diffuse: a thin suspension. The two kinds of image of the paper. */
export type Stratum = 'dense' | 'diffuse';

/** One patient: a sample with its own cells under a microscope with its own settings. */
export interface Patient {
  readonly name: string;
  readonly stratum: Stratum;
  readonly modality: Modality;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly optics: Optics;
  readonly sperm: SpermStyle;
  /** Mean sperm in a field that has any. */
  readonly spermPerField: number;
  /** Part of the fields that are left without sperm. */
  readonly emptyFields: number;
  /** Mean number of each thing in 10,000 square micrometres. */
  readonly abundance: Readonly<Record<Surrounding, number>>;
  /** Delay of all these things against the usual. */
  readonly surroundingDensity: number;
  /** Texts over the pictures, where there are any. */
  readonly overlay: Overlay | undefined;
}
