import type { ModelMetadata } from './modelMetadata.ts';

/** Whether large images are looked at in parts: where they gain by it, never, or in tiles of so many pixels. */
export type TileChoice = 'auto' | 'off' | number;

/** An image as far as the choice of tiles goes. */
export interface SizedImage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly micrometresPerPixel?: number | undefined;
}

type Described = Pick<ModelMetadata, 'fit' | 'input' | 'trainedScale'>;

/** Of the least size at which training showed things: what a network still bears. */
const leastShare = 0.75;

/**
 * The side of the tiles, in pixels, in which an image is looked at; nothing where it is looked at whole. `auto` tiles
 * where a letterboxing model would see things clearly smaller than in its training, so that they come in their usual size:
 * judged by the size of a pixel where model and image tell it, else as if the image came from a camera between those of the
 * training images; a model that tells neither tiles what it would shrink to less than half. A stretching model sees images
 * whole, as in its training.
 */
export function tileSide(choice: TileChoice, model: Described, image: SizedImage): number | undefined {
  if (choice === 'off') return undefined;
  const longSide = Math.max(image.width, image.height);
  if (choice !== 'auto') return choice < longSide ? choice : undefined;
  if (model.fit === 'stretch') return undefined;
  const { side, longest } = sidesFor(model, image);
  const tile = upToShortSide(Math.max(leastSide, Math.round(side)), Math.min(image.width, image.height));
  return longSide > longest && tile < longSide ? tile : undefined;
}

/** Instead of a second row of tiles for a strip, one row of slightly larger ones. */
function upToShortSide(tile: number, shortSide: number): number {
  return shortSide > tile && shortSide <= largestStretch * tile ? shortSide : tile;
}

/** Things look hardly smaller. */
const largestStretch = 1.1;

/** Smaller tiles would be mostly seams. */
const leastSide = 64;

/** The side of a tile that shows things as training did, and the longest image that is looked at whole. */
function sidesFor({ input, trainedScale }: Described, { micrometresPerPixel }: SizedImage) {
  const inputSide = Math.max(input.width, input.height);
  if (trainedScale === undefined) return { side: inputSide, longest: 2 * inputSide };
  const { scale, micrometresPerPixel: trained } = trainedScale;
  if (trained !== undefined && micrometresPerPixel !== undefined) {
    const inputMicrometres = inputSide / micrometresPerPixel;
    return { side: inputMicrometres * trained.median, longest: (inputMicrometres * trained.most) / leastShare };
  }
  const middle = Math.sqrt(scale.least * scale.median);
  return { side: inputSide / middle, longest: inputSide / (leastShare * middle) };
}
