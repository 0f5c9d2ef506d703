import type { Box } from '../geometry/box.ts';
import { intersection } from '../geometry/intersection.ts';
import { intersectionOverUnion } from '../geometry/intersectionOverUnion.ts';
import { unionBox } from '../geometry/unionBox.ts';
import type { Detection } from './detection.ts';

/** What was seen in one tile of an image. */
export interface TileDetections {
  readonly tile: Box;
  /** Boxes in pixels of the whole image. */
  readonly detections: readonly Detection[];
}

/** One tile's view of a thing. */
interface View {
  readonly tile: number;
  readonly detection: Detection;
  /** Pixels from the box to the nearest border of its tile that lies inside the image; below 0 never. */
  readonly clearance: number;
}

interface Twins {
  readonly a: number;
  readonly b: number;
  readonly overlap: number;
}

/** A box that ends so near a border, in pixels, may go on beyond it. */
const cutWidth = 2;
/** So near a border, as a part of the tile's side, things are left to a tile that shows them further inside. */
const marginShare = 1 / 40;
/** Two tiles' boxes of one thing overlap at least so much in what both tiles show. */
const sameThing = 0.4;

/**
 * Makes one list of what overlapping tiles show. A thing that several tiles show counts once, as the tile shows it that
 * has it furthest inside, with the best score; where every tile cuts it, its parts are put together. Things are only united
 * across tiles, one of each: close neighbours that a tile tells apart stay apart.
 *
 * @returns By falling score.
 */
export function fuseTiles(
  seen: readonly TileDetections[],
  image: { readonly width: number; readonly height: number },
): Detection[] {
  const tiles = seen.map(({ tile }) => tile);
  const clearanceIn = (tile: Box, box: Box) => clearance(tile, box, image);
  const isDeepIn = (tile: Box, box: Box) =>
    clearanceIn(tile, box) >= Math.max(cutWidth, marginShare * Math.max(tile.width, tile.height));
  const views = seen.flatMap(({ tile, detections }, index) =>
    detections
      .filter(({ box }) => isDeepIn(tile, box) || !tiles.some((other) => isDeepIn(other, box)))
      .map((detection): View => ({ tile: index, detection, clearance: clearanceIn(tile, detection.box) })),
  );
  return uniteTwins(views, findTwins(views, tiles))
    .map(fuse)
    .sort((a, b) => b.score - a.score);
}

function clearance(tile: Box, box: Box, image: { readonly width: number; readonly height: number }): number {
  const along = (from: number, to: number, tileFrom: number, tileTo: number, end: number) =>
    Math.min(
      tileFrom === 0 ? Number.POSITIVE_INFINITY : from - tileFrom,
      tileTo === end ? Number.POSITIVE_INFINITY : tileTo - to,
    );
  return Math.min(
    along(box.x, box.x + box.width, tile.x, tile.x + tile.width, image.width),
    along(box.y, box.y + box.height, tile.y, tile.y + tile.height, image.height),
  );
}

/** Views of different tiles that agree in what both tiles show, the closest first. */
function findTwins(views: readonly View[], tiles: readonly Box[]): Twins[] {
  const byTile = tiles.map((_, tile) => views.flatMap((view, index) => (view.tile === tile ? [index] : [])));
  const twins: Twins[] = [];
  for (let first = 0; first < tiles.length; first++) {
    for (let second = first + 1; second < tiles.length; second++) {
      const shared = intersection(tiles[first]!, tiles[second]!);
      if (shared === undefined) continue;
      const parts = partsIn(shared, byTile[second]!, views);
      for (const a of partsIn(shared, byTile[first]!, views)) {
        for (const b of parts) {
          if (a.categoryId !== b.categoryId) continue;
          const overlap = intersectionOverUnion(a.box, b.box);
          if (overlap >= sameThing) twins.push({ a: a.view, b: b.view, overlap });
        }
      }
    }
  }
  return twins.sort((a, b) => b.overlap - a.overlap || a.a - b.a || a.b - b.b);
}

function partsIn(shared: Box, indices: readonly number[], views: readonly View[]) {
  return indices.flatMap((view) => {
    const { box, categoryId } = views[view]!.detection;
    const part = intersection(box, shared);
    return part === undefined ? [] : [{ view, box: part, categoryId }];
  });
}

/** Groups of views of one thing, at most one of each tile. */
function uniteTwins(views: readonly View[], twins: readonly Twins[]): View[][] {
  const groups = views.map((_, index) => [index]);
  for (const { a, b } of twins) {
    const [one, other] = [groups[a]!, groups[b]!];
    if (one.some((mine) => other.some((its) => views[mine]!.tile === views[its]!.tile))) continue;
    one.push(...other);
    for (const index of other) groups[index] = one;
  }
  return [...new Set(groups)].map((group) => group.map((index) => views[index]!));
}

function fuse(group: readonly View[]): Detection {
  const deepest = group.reduce((best, view) => (view.clearance > best.clearance ? view : best));
  const score = Math.max(...group.map(({ detection }) => detection.score));
  const box =
    deepest.clearance >= cutWidth
      ? deepest.detection.box
      : group.map(({ detection }) => detection.box).reduce((union, part) => unionBox(union, part));
  return { box, score, categoryId: deepest.detection.categoryId };
}
