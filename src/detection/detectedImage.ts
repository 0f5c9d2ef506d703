import type { QualityMark } from '../image/quality/qualityMark.ts';
import type { Detection } from './detection.ts';

/** An image that was looked at. */
export interface DetectedImage {
  readonly id: number;
  /** Relative to the images folder, with forward slashes. */
  readonly fileName: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Unpacked when asked for, so that many images take little memory; by falling score. */
  readonly detections: () => readonly Detection[];
  /** What is wrong with it as a whole. @default nothing */
  readonly quality?: readonly QualityMark[];
}
