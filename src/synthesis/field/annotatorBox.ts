import type { Box } from '../../geometry/box.ts';

/** Grows a box in micrometres and gives it in pixels, not yet cut at the image's border. */
export function annotatorBox(box: Box, marginMicrometres: number, micrometresPerPixel: number): Box {
  return {
    x: (box.x - marginMicrometres) / micrometresPerPixel,
    y: (box.y - marginMicrometres) / micrometresPerPixel,
    width: (box.width + 2 * marginMicrometres) / micrometresPerPixel,
    height: (box.height + 2 * marginMicrometres) / micrometresPerPixel,
  };
}
