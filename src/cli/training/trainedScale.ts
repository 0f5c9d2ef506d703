import type { DatasetImage } from '../../annotation/dataset.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import type { InputSize } from '../../network/networkSpec.ts';

type TrainedScale = NonNullable<ModelMetadata['trainedScale']>;

/**
 * How large a letterboxing model is shown the images of its training: their sizes in pixels, and where all have an attribute
 * `micrometresPerPixel`, in micrometres.
 */
export function trainedScale(images: readonly DatasetImage[], input: InputSize): TrainedScale {
  const scales = images.map(({ width, height }) => Math.min(input.width / width, input.height / height));
  const micrometres = images.map(({ attributes }, index) => Number(attributes?.micrometresPerPixel) / scales[index]!);
  const isMeasured = micrometres.every((size) => size > 0 && Number.isFinite(size));
  return {
    scale: { least: Math.min(...scales), median: median(scales) },
    ...(isMeasured && { micrometresPerPixel: { most: Math.max(...micrometres), median: median(micrometres) } }),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
