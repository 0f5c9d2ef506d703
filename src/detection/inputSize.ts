import type { Raster } from '../image/raster.ts';
import type { InputSize } from '../network/networkSpec.ts';
import type { ModelMetadata } from './modelMetadata.ts';

/** The coarsest map's stride: input sides are multiples of it, so that no map is cut. */
const step = 32;

/**
 * The input size at which an image is looked at. A letterboxing model's input loses the sides that the image would leave
 * empty; a stretching model's is as it was trained.
 */
export function inputSizeFor(
  { fit, input }: Pick<ModelMetadata, 'fit' | 'input'>,
  image: Pick<Raster, 'width' | 'height'>,
): InputSize {
  if (fit === 'stretch') return input;
  const scale = Math.min(input.width / image.width, input.height / image.height);
  const side = (pixels: number, most: number) =>
    Math.min(most, Math.max(step, Math.ceil(Math.round(pixels * scale) / step) * step));
  return { width: side(image.width, input.width), height: side(image.height, input.height) };
}
