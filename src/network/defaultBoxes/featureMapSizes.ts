export interface FeatureMapSize {
  readonly height: number;
  readonly width: number;
}

/** Sizes of the feature maps at the given strides (pixels) under TensorFlow's SAME padding: size / stride, rounded up. */
export function featureMapSizes(inputHeight: number, inputWidth: number, strides: readonly number[]): FeatureMapSize[] {
  return strides.map((stride) => ({ height: Math.ceil(inputHeight / stride), width: Math.ceil(inputWidth / stride) }));
}
