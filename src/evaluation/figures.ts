/** COCO's twelve: average precision and average recall, over all sizes and by size. */
export const cocoNames = [
  'AP',
  'AP50',
  'AP75',
  'AP_small',
  'AP_medium',
  'AP_large',
  'AR1',
  'AR10',
  'AR100',
  'AR_small',
  'AR_medium',
  'AR_large',
] as const;

export type CocoFigures = Readonly<Record<(typeof cocoNames)[number], number>>;

/** The three of Wu et al. 2020; F1 is the harmonic mean of the other two. */
export interface PaperFigures {
  readonly AP50: number;
  readonly AR100: number;
  readonly F1: number;
}

/** At IoU 0.3, where loosely drawn boxes still count; 100 detections an image. */
interface FoundFigures {
  readonly AP30: number;
  readonly recall30: number;
}

/** 0 to 1; -1 where there is no truth to find. */
export interface Figures {
  readonly coco: CocoFigures;
  readonly paper: PaperFigures;
  readonly found: FoundFigures;
}
