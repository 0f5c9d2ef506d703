import { drawFrame } from '../image/drawFrame.ts';
import { type Colour, fillRectangle } from '../image/fillRectangle.ts';
import type { Raster8 } from '../image/raster.ts';
import type { Sample } from './augmentation/sample.ts';

const gap = 8;
const ground: Colour = [24, 24, 24];
const outline: Colour = [16, 16, 16];
/** By class, what is marked as background first; they begin anew after the last. */
const colours: readonly Colour[] = [
  [220, 60, 50],
  [255, 176, 0],
  [86, 180, 233],
  [240, 110, 170],
  [0, 200, 130],
];
const ignored: Colour = [150, 150, 150];

/** Samples of one size side by side with their boxes, a colour a class; regions that teach nothing are grey. */
export function contactSheet(samples: readonly Sample[]): Raster8 {
  const columns = Math.ceil(Math.sqrt(samples.length));
  const rows = Math.ceil(samples.length / columns);
  const { width, height } = samples[0]!;
  const sheet: Raster8 = {
    width: gap + columns * (width + gap),
    height: gap + rows * (height + gap),
    channels: 3,
    depth: 8,
    data: new Uint8Array(3 * (gap + columns * (width + gap)) * (gap + rows * (height + gap))),
  };
  fillRectangle(sheet, 0, 0, sheet.width, sheet.height, ground);
  samples.forEach((sample, index) => {
    const left = gap + (index % columns) * (width + gap);
    const top = gap + Math.floor(index / columns) * (height + gap);
    const picture = withBoxes(sample);
    for (let y = 0; y < height; y++) {
      const to = ((top + y) * sheet.width + left) * 3;
      sheet.data.set(picture.data.subarray(y * width * 3, (y + 1) * width * 3), to);
    }
  });
  return sheet;
}

function withBoxes({ width, height, planes, truths }: Sample): Raster8 {
  const area = width * height;
  const data = new Uint8Array(3 * area);
  for (let at = 0; at < 3 * area; at++) data[at] = planes[(at % 3) * area + Math.floor(at / 3)]! * 255 + 0.5;
  const picture: Raster8 = { width, height, channels: 3, depth: 8, data };
  for (const { box, classIndex, isCrowd } of truths) {
    const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
    const inside = {
      x: left,
      y: top,
      width: Math.ceil(box.x + box.width) - left,
      height: Math.ceil(box.y + box.height) - top,
    };
    drawFrame(picture, inside, 1, isCrowd ? ignored : colours[classIndex % colours.length]!, outline);
  }
  return picture;
}
