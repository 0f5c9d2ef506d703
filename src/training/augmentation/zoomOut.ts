import type { Box } from '../../geometry/box.ts';
import { between, type Size } from './sample.ts';

/** TensorFlow's `random_pad_image` makes a side up to twice as long. */
const largest = 2;

/**
 * The window of SSD's padding: it shows a part of an image, or all of it, smaller, somewhere on a larger ground.
 * @returns a window in the pixels of the one given, around it
 */
export function zoomOut(window: Box, random: () => number): Box {
  const size: Size = {
    width: window.width * between(random, 1, largest),
    height: window.height * between(random, 1, largest),
  };
  return {
    x: window.x - random() * (size.width - window.width),
    y: window.y - random() * (size.height - window.height),
    ...size,
  };
}
