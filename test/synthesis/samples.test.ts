import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/platform/node/readDataset.ts';
import { readImageSize } from '../../src/platform/node/readImageSize.ts';

const folder = join(import.meta.dirname, '../../samples');
const dataset = await readDataset(join(folder, 'dataset.json'));
const pictures = readdirSync(folder).filter((name) => name.endsWith('.jpg'));

describe('samples', () => {
  test('every picture has its truth, and every truth its picture', async () => {
    expect(dataset.images.map(({ fileName }) => fileName).sort()).toEqual(pictures.sort());
    for (const { fileName, width, height } of dataset.images) {
      expect(await readImageSize(join(folder, fileName))).toMatchObject({ width, height });
    }
  });

  test('boxes lie inside their images', () => {
    const images = new Map(dataset.images.map((image) => [image.id, image]));
    for (const { box, imageId } of dataset.annotations) {
      const { width, height } = images.get(imageId)!;
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

  test('there is a dense field with sperm, a field without, and enough sperm to look for', () => {
    const counts = new Map(dataset.images.map(({ id, fileName }) => [fileName, countIn(id)]));
    expect(counts.get('without-sperm.jpg')).toBe(0);
    expect(counts.get('dense.jpg')).toBeGreaterThanOrEqual(3);
    expect(dataset.images.find(({ fileName }) => fileName === 'dense.jpg')).toMatchObject({
      width: 1680,
      height: 1050,
    });
    expect(dataset.annotations.length).toBeGreaterThan(80);
  });

  test('they are small enough for a repository', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });

  test('they are said to be drawn, with their licence', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain('drawn by this project, not photographed');
    expect(readme).toContain('Apache-2.0');
    for (const name of pictures) expect(readme).toContain(name);
  });
});

function countIn(imageId: number): number {
  return dataset.annotations.filter((annotation) => annotation.imageId === imageId).length;
}
