import type { Box } from '../../geometry/box.ts';
import { clipTruth } from './clipTruth.ts';
import type { Sample, Size } from './sample.ts';

/** The whole-pixel size of a picture that a rotated sample of some size can be cut out of, without empty corners. */
export function sizeToRotate({ width, height }: Size, angle: number): Size {
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    width: Math.ceil(width * cosine + height * sine) + 2,
    height: Math.ceil(width * sine + height * cosine) + 2,
  };
}

/**
 * The middle of a picture, turned clockwise; bilinear. A box follows as the box of the rotated ellipse that it encloses: heads
 * and cells are round, and the box of its rotated corners would be up to 1.4 times as wide as they are. Regions that teach
 * nothing keep their corners.
 * @param from at least as large as `sizeToRotate` says
 * @param angle radians
 */
export function rotate(from: Sample, size: Size, angle: number): Sample {
  const { width, height } = size;
  const planes = new Float32Array(3 * width * height);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const area = width * height;
  const fromArea = from.width * from.height;
  for (let y = 0; y < height; y++) {
    const down = y + 0.5 - height / 2;
    let fromX = (0.5 - width / 2) * cosine + down * sine + from.width / 2 - 0.5;
    let fromY = (width / 2 - 0.5) * sine + down * cosine + from.height / 2 - 0.5;
    for (let to = y * width; to < (y + 1) * width; to++, fromX += cosine, fromY -= sine) {
      const left = fromX | 0;
      const top = fromY | 0;
      const shareX = fromX - left;
      const shareY = fromY - top;
      const upperLeft = (1 - shareX) * (1 - shareY);
      const upperRight = shareX * (1 - shareY);
      const lowerLeft = (1 - shareX) * shareY;
      const lowerRight = shareX * shareY;
      for (let plane = 0, at = top * from.width + left; plane < 3; plane++, at += fromArea) {
        planes[plane * area + to] =
          upperLeft * from.planes[at]! +
          upperRight * from.planes[at + 1]! +
          lowerLeft * from.planes[at + from.width]! +
          lowerRight * from.planes[at + from.width + 1]!;
      }
    }
  }
  const truths = from.truths.flatMap((truth) =>
    clipTruth(truth, rotatedBox(truth.box, truth.isCrowd ? 'corners' : 'ellipse', from, size, cosine, sine), size),
  );
  return { width, height, planes, truths };
}

function rotatedBox(box: Box, bound: 'corners' | 'ellipse', from: Size, to: Size, cosine: number, sine: number): Box {
  const right = box.x + box.width / 2 - from.width / 2;
  const down = box.y + box.height / 2 - from.height / 2;
  const centreX = right * cosine - down * sine + to.width / 2;
  const centreY = right * sine + down * cosine + to.height / 2;
  const extent = bound === 'ellipse' ? Math.hypot : (a: number, b: number) => Math.abs(a) + Math.abs(b);
  const width = extent(box.width * cosine, box.height * sine);
  const height = extent(box.width * sine, box.height * cosine);
  return { x: centreX - width / 2, y: centreY - height / 2, width, height };
}
