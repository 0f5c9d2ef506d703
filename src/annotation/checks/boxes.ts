import type { Problem } from '../../errors.ts';
import { type Box, boxArea } from '../../geometry/box.ts';
import { intersectionArea } from '../../geometry/intersectionOverUnion.ts';
import { boxFault } from '../boxFault.ts';
import type { Dataset } from '../dataset.ts';

/** How far, in pixels, a box may reach over the edge: rounding does so. */
const TOLERANCE = 0.5;

/** Boxes that are unusable, without area, outside their image or over its edge. */
export function boxes(dataset: Dataset, file: string): readonly Problem[] {
  const images = new Map(dataset.images.map((image) => [image.id, image]));
  return dataset.annotations.flatMap(({ id, imageId, box }): readonly Problem[] => {
    const found = judge(box, images.get(imageId));
    if (!found) return [];
    const [severity, code, reason] = found;
    const message = `${reason} (image ${images.get(imageId)?.fileName ?? imageId})`;
    return [{ severity, code, message, place: { file, at: `annotation ${id}` } }];
  });
}

type Verdict = readonly [Problem['severity'], string, string];

function judge(box: Box, size: { readonly width: number; readonly height: number } | undefined): Verdict | undefined {
  const text = `box [${box.x}, ${box.y}, ${box.width}, ${box.height}]`;
  const fault = boxFault(box);
  if (fault !== undefined) return ['error', 'bad-box', fault];
  if (boxArea(box) === 0) return ['warning', 'box-without-area', `${text} has no area`];
  if (!size || size.width === 0 || size.height === 0) return undefined;
  const extent = `${size.width} x ${size.height} pixels`;
  if (intersectionArea(box, { x: 0, y: 0, ...size }) === 0) {
    return ['error', 'box-outside-image', `${text} lies outside the image of ${extent}`];
  }
  const over = Math.max(-box.x, -box.y, box.x + box.width - size.width, box.y + box.height - size.height);
  if (over > TOLERANCE) return ['warning', 'box-over-edge', `${text} reaches over the edge of the image of ${extent}`];
  return undefined;
}
