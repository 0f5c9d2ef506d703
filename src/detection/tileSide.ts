import type { Raster } from '../image/raster.ts';
import type { ModelMetadata } from './modelMetadata.ts';

/** Whether large images are looked at in parts: where they gain by it, never, or in tiles of so many pixels. */
export type TileChoice = 'auto' | 'off' | number;

/**
 * The side of the tiles, in pixels, in which an image is looked at; nothing where it is looked at whole. `auto` tiles
 * what a letterboxing model would shrink to less than half; a stretching model sees images whole, as in its training.
 */
export function tileSide(
  choice: TileChoice,
  { fit, input }: Pick<ModelMetadata, 'fit' | 'input'>,
  image: Pick<Raster, 'width' | 'height'>,
): number | undefined {
  if (choice === 'off') return undefined;
  const longSide = Math.max(image.width, image.height);
  if (choice !== 'auto') return choice < longSide ? choice : undefined;
  const inputSide = Math.max(input.width, input.height);
  return fit === 'letterbox' && longSide > 2 * inputSide ? inputSide : undefined;
}
