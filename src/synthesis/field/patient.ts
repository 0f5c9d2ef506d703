import type { Optics } from '../optics/optics.ts';
import type { Surrounding } from '../surround/surroundings.ts';

/** Dense: tissue at high magnification, few sperm. Diffuse: a thin suspension. The two kinds of image of the paper. */
export type Stratum = 'dense' | 'diffuse';

/** One patient: a sample with its own cells under a microscope with its own settings. */
export interface Patient {
  readonly name: string;
  readonly stratum: Stratum;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly optics: Optics;
  /** Mean sperm in a field that has any. */
  readonly spermPerField: number;
  /** Part of the fields that are left without sperm. */
  readonly emptyFields: number;
  /** Mean number of each thing in 10,000 square micrometres. */
  readonly abundance: Readonly<Record<Surrounding, number>>;
}
