import { TesescopeError } from '../../errors.ts';
import { clusterSizes } from './clusterSizes.ts';
import type { PixelLevel, PixelSize } from './pixelDefaultBoxes.ts';
import { bestSizeOverlap } from './sizeOverlap.ts';

/** Up to this length in pixels, things need no map of stride 32, which is a quarter of a network's work. */
const longestOfTwoMaps = 128;
const matchedOverlap = 0.5;
const goodOverlap = 0.65;
const usualSizes = 4;
const mostSizes = 8;
const ladderStep = 1.5;
const strayShare = 0.005;

/**
 * Default box sizes for things of the given sizes: clusters of them on maps of stride 8, 16 and, where there are things of
 * more than 128 px, 32, smaller things on the finer maps, few a map for speed; gaps from the smallest to the largest are
 * filled in even steps of the logarithm. Where things stand well on a cell, nearly all have a default box with an intersection over union of 0.5 or more; half a
 * per cent at each end, often things that the image's border cuts, may have none. A map that no thing falls to has one box
 * of three strides. The same sizes give the same answer in any order.
 *
 * @param things of truth boxes in pixels of the network's input, at every scale that training will show them
 * @throws TesescopeError `bad-format` where there is no box, or one without an area.
 */
export function fitDefaultBoxes(things: readonly PixelSize[]): PixelLevel[] {
  requireAreas(things);
  const usual = withoutStrays(things);
  const maps = mapsFor(usual[usual.length - 1]);
  const strideFor = (size: PixelSize) => maps.find(({ longest }) => side(size) <= longest)!.stride;
  const fitted = maps.flatMap(({ stride }) => clustersFor(usual.filter((size) => strideFor(size) === stride)));
  const ratio = usualRatio(usual);
  const missing = ladder(usual, ratio).filter((size) => bestSizeOverlap(size, fitted) < matchedOverlap);
  const sizes = [...fitted, ...missing].sort((a, b) => side(a) - side(b));
  return maps.map(({ stride }) => {
    const own = sizes.filter((size) => strideFor(size) === stride);
    return { stride, sizes: (own.length > 0 ? own : [sizeOf(3 * stride, ratio)]).map(roundSize) };
  });
}

/** From small to large, without the last half per cent at each end. */
function withoutStrays(things: readonly PixelSize[]): PixelSize[] {
  const strays = Math.floor(things.length * strayShare);
  return [...things].sort((a, b) => side(a) - side(b)).slice(strays, things.length - strays);
}

/** A map's default boxes are up to about four and a half strides long; those of the coarsest may be longer. */
function mapsFor(largest: PixelSize) {
  const fine = { stride: 8, longest: 36 };
  if (side(largest) <= longestOfTwoMaps) return [fine, { stride: 16, longest: Number.POSITIVE_INFINITY }];
  return [fine, { stride: 16, longest: 72 }, { stride: 32, longest: Number.POSITIVE_INFINITY }];
}

function clustersFor(things: readonly PixelSize[]): PixelSize[] {
  const shareAt = (overlap: number, sizes: readonly PixelSize[]) =>
    things.filter((size) => bestSizeOverlap(size, sizes) >= overlap).length / things.length;
  for (let count = 1; count <= Math.min(mostSizes, things.length); count++) {
    const sizes = clusterSizes(things, count);
    const isGood = count >= usualSizes || shareAt(goodOverlap, sizes) >= 0.95;
    if (isGood && shareAt(matchedOverlap, sizes) >= 0.99) return sizes;
  }
  return things.length === 0 ? [] : clusterSizes(things, Math.min(mostSizes, things.length));
}

/** The median of width over height. */
function usualRatio(things: readonly PixelSize[]): number {
  return things.map(({ width, height }) => width / height).sort((a, b) => a - b)[things.length >> 1];
}

/** Sizes of one proportion from the smallest thing to the largest. */
function ladder(things: readonly PixelSize[], ratio: number): PixelSize[] {
  const smallest = side(things[0]);
  const growth = side(things[things.length - 1]) / smallest;
  const steps = Math.ceil(Math.log(growth) / Math.log(ladderStep));
  return Array.from({ length: steps + 1 }, (_, step) =>
    sizeOf(smallest * growth ** (step / Math.max(1, steps)), ratio),
  );
}

function sizeOf(side: number, ratio: number): PixelSize {
  return { width: side * Math.sqrt(ratio), height: side / Math.sqrt(ratio) };
}

function side({ width, height }: PixelSize): number {
  return Math.sqrt(width * height);
}

/** To a tenth of a pixel, for people who read the model's metadata. */
function roundSize({ width, height }: PixelSize): PixelSize {
  const round = (length: number) => Math.max(0.1, Math.round(length * 10) / 10);
  return { width: round(width), height: round(height) };
}

function requireAreas(things: readonly PixelSize[]): void {
  if (things.length === 0) {
    throw new TesescopeError('bad-format', 'There are no boxes to fit default boxes to: annotate some first.');
  }
  const bad = things.find(({ width, height }) => !(width > 0 && height > 0 && Number.isFinite(width * height)));
  if (bad) {
    throw new TesescopeError(
      'bad-format',
      `A box of ${bad.width} x ${bad.height} pixels has no area: remove it from the dataset before fitting default boxes.`,
    );
  }
}
