/** What a capture program burns into a patient's pictures. */
export interface Overlay {
  /** 255 white, 0 black. */
  readonly grey: number;
  /** Height of capitals, pixels. */
  readonly height: number;
  readonly scaleBar: boolean;
  /** Objective, patient and date, or what of them is shown. */
  readonly label: string;
  readonly hasClock: boolean;
  readonly isLabelOnTop: boolean;
}
