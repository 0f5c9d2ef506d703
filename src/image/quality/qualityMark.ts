/** What may be wrong with a picture as a whole, from the worst on: each with what to do. */
export const qualityWords = {
  'too-dark': 'too dark: raise the lamp or the exposure time',
  saturated: 'saturated: lower the lamp or the exposure time, or move the glare out of the field',
  'out-of-focus': 'out of focus: focus and take it again',
  'no-cells': 'nothing stands out from the background: focus, or look at another field',
  repeated: 'the same picture again, pixel by pixel: the camera may be stuck, start it anew',
} as const;

export type QualityMark = keyof typeof qualityWords;
