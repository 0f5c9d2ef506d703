import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry/box.ts';
import type { Raster } from '../../src/image/raster.ts';
import { readDataset } from '../../src/platform/node/readDataset.ts';
import { readImage } from '../../src/platform/node/readImage.ts';

/** Drawn samples beside real frames: the same figures of both, measured in the same way. */

const real = join(import.meta.dirname, '../../../shared/data/visem-tracking/video-11');
const samples = join(import.meta.dirname, '../../samples');

interface Figures {
  /** Grey level that half of the pixels stay under. */
  readonly background: number;
  /** Over the heads' boxes: mean and brightest green against the background. */
  readonly headMean: number;
  readonly headPeak: number;
  readonly boxSide: number;
  /** How neighbouring pixels go together where little is to be seen. */
  readonly grainCorrelation: number;
}

function measure({ data, width, height, channels }: Raster, boxes: readonly Box[]): Figures {
  const green = Float64Array.from({ length: width * height }, (_, i) => data[i * channels + 1]!);
  const background = median(green);
  const inBoxes = boxes.map((box) => pixelsIn(green, width, height, box));
  return {
    background,
    headMean: median(
      inBoxes.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length / background),
    ),
    headPeak: median(inBoxes.map((values) => Math.max(...values) / background)),
    boxSide: median(boxes.flatMap((box) => [box.width, box.height])),
    grainCorrelation: median(quietCorrelations(green, width, height)),
  };
}

function pixelsIn(green: Float64Array, width: number, height: number, box: Box): number[] {
  const values: number[] = [];
  for (let y = Math.ceil(box.y); y < Math.min(height, box.y + box.height); y++) {
    for (let x = Math.ceil(box.x); x < Math.min(width, box.x + box.width); x++) values.push(green[y * width + x]!);
  }
  return values;
}

/** Correlation of pixels side by side in the quieter half of blocks of 12. */
function quietCorrelations(green: Float64Array, width: number, height: number): number[] {
  const blocks: { variance: number; correlation: number }[] = [];
  for (let y = 0; y + 12 <= height; y += 12) {
    for (let x = 0; x + 12 <= width; x += 12) {
      const values = pixelsIn(green, width, height, { x, y, width: 12, height: 12 });
      const mean = values.reduce((sum, value) => sum + value, 0) / 144;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 144;
      let covariance = 0;
      for (let i = 0; i < 144; i++) if (i % 12 < 11) covariance += (values[i]! - mean) * (values[i + 1]! - mean);
      blocks.push({ variance, correlation: covariance / 132 / variance });
    }
  }
  blocks.sort((a, b) => a.variance - b.variance);
  return blocks.slice(0, blocks.length / 2).map(({ correlation }) => correlation);
}

function median(values: ArrayLike<number>): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)]!;
}

async function realFigures(frame: number): Promise<Figures> {
  const raster = await readImage(join(real, `images/11_frame_${frame}.jpg`));
  const lines = readFileSync(join(real, `labels/11_frame_${frame}.txt`), 'utf8')
    .trim()
    .split('\n');
  const boxes = lines
    .map((line) => line.split(' ').map(Number) as [number, number, number, number, number])
    .filter(([kind]) => kind === 0)
    .map(([, x, y, width, height]) => ({
      x: (x - width / 2) * raster.width,
      y: (y - height / 2) * raster.height,
      width: width * raster.width,
      height: height * raster.height,
    }));
  return measure(raster, boxes);
}

async function drawnFigures(fileName: string): Promise<Figures> {
  const dataset = await readDataset(join(samples, 'dataset.json'));
  const { id } = dataset.images.find((image) => image.fileName === fileName)!;
  const boxes = dataset.annotations.filter(({ imageId }) => imageId === id).map(({ box }) => box);
  return measure(await readImage(join(samples, fileName)), boxes);
}

describe.skipIf(!existsSync(real))(
  'drawn samples beside video 11 of VISEM-Tracking (skipped where it is absent)',
  () => {
    test.each(['diffuse-1.jpg', 'diffuse-2.jpg'])('%s has its background, heads, boxes and grain', async (fileName) => {
      const [photographed, drawn] = await Promise.all([realFigures(0), drawnFigures(fileName)]);
      expect(Math.abs(drawn.background - photographed.background)).toBeLessThan(6);
      expect(drawn.headMean / photographed.headMean).toBeGreaterThan(0.75);
      expect(drawn.headMean / photographed.headMean).toBeLessThan(1.35);
      expect(drawn.headPeak / photographed.headPeak).toBeGreaterThan(0.8);
      expect(drawn.headPeak / photographed.headPeak).toBeLessThan(1.25);
      expect(Math.abs(drawn.boxSide - photographed.boxSide)).toBeLessThan(2);
      expect(Math.abs(drawn.grainCorrelation - photographed.grainCorrelation)).toBeLessThan(0.15);
    });
  },
);
