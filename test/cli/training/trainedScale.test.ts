import { expect, test } from 'vitest';
import { trainedScale } from '../../../src/cli/training/trainedScale.ts';

const input = { width: 640, height: 512 };
const image = (width: number, height: number, micrometresPerPixel?: unknown) => ({
  id: 1,
  fileName: 'a.png',
  width,
  height,
  ...(micrometresPerPixel === undefined ? {} : { attributes: { micrometresPerPixel } }),
});

test('the least and the median of what the longer fitting side asks for', () => {
  expect(trainedScale([image(640, 400), image(1280, 100), image(100, 1024)], input)).toEqual({
    scale: { least: 0.5, median: 0.5 },
  });
});

test('micrometres an input pixel, where every image tells its own', () => {
  const images = [image(1280, 100, 0.2), image(640, 100, 0.5), image(320, 100, 0.5)];
  expect(trainedScale(images, input)).toEqual({
    scale: { least: 0.5, median: 1 },
    micrometresPerPixel: { most: 0.5, median: 0.4 },
  });
  expect(trainedScale([...images, image(640, 100)], input)).not.toHaveProperty('micrometresPerPixel');
  expect(trainedScale([...images, image(640, 100, 'fine')], input)).not.toHaveProperty('micrometresPerPixel');
});
