import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/annotation/dataset.ts';
import { findNearDuplicates, type ImagePair } from '../../../../src/annotation/duplicates/findNearDuplicates.ts';
import { openedImages } from '../../../../src/annotation/imageInspection.ts';
import { splitDataset } from '../../../../src/annotation/split/splitDataset.ts';
import { importDataset } from '../../../../src/platform/node/dataset/importDataset.ts';
import { inspectImages } from '../../../../src/platform/node/dataset/inspectImages.ts';

const shared = '../shared/data';

const alikeOf = async (dataset: Dataset, folder: string): Promise<readonly ImagePair[]> => {
  const opened = openedImages(await inspectImages(dataset, join(shared, folder, 'images')));
  expect(opened).toHaveLength(dataset.images.length);
  return findNearDuplicates(new Map(opened.map(([id, seen]) => [id, seen.perceptualHash])));
};

/** Every so many frames of the video: all would take long. */
const thin = (dataset: Dataset, step: number): Dataset => ({
  ...dataset,
  images: dataset.images.filter((_, index) => index % step === 0),
});

describe.skipIf(!existsSync(shared))(
  'images that look alike in real data (skipped where ../shared/data is absent)',
  () => {
    it('are frames of one video', async () => {
      const { value } = await importDataset(join(shared, 'visem-tracking/video-11'), 'yolo', { classNames: ['sperm'] });
      const frames = thin(value, 16);
      const alike = await alikeOf(frames, 'visem-tracking/video-11');
      expect(alike.length).toBeGreaterThan(frames.images.length);
      expect(() => splitDataset(frames, 'video.json', { alike })).toThrow(/11_frame_\d+\.jpg and 11_frame_\d+\.jpg/);
      const oneField = { ...frames, images: frames.images.map((image) => ({ ...image, patient: 'video 11' })) };
      expect(splitDataset(oneField, 'video.json', { alike }).problems).toEqual([]);
    });

    it('are not frames of different people', async () => {
      const { value } = await importDataset(join(shared, 'visem-tracking/validation'), 'yolo', {
        classNames: ['sperm'],
      });
      expect(await alikeOf(value, 'visem-tracking/validation')).toEqual([]);
    });

    it('are one pair among the first 60 blood smears, which overlap', async () => {
      const { value: whole } = await importDataset(join(shared, 'bccd'), 'voc');
      const value = { ...whole, images: whole.images.slice(0, 60) };
      const names = new Map(value.images.map(({ id, fileName }) => [id, fileName]));
      const alike = await alikeOf(value, 'bccd');
      expect(alike.map((pair) => pair.map((id) => names.get(id)))).toEqual([
        ['BloodImage_00037.jpg', 'BloodImage_00038.jpg'],
      ]);
      const { value: sides } = splitDataset(value, 'bccd.json', { group: 'image', alike, mayCross: true });
      expect(Object.values(sides).map(({ images }) => images.length)).toEqual([48, 6, 6]);
    });
  },
);
