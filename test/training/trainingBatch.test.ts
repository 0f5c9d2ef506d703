import { describe, expect, test, vi } from 'vitest';
import { TesescopeError } from '../../src/errors.ts';
import { createRandom } from '../../src/random.ts';
import { augment } from '../../src/training/augmentation/augment.ts';
import { matchDefaultBoxes } from '../../src/training/matching.ts';
import { trainingBatch } from '../../src/training/trainingBatch.ts';
import { discBatchOptions, discExamples } from './drawnDiscs.ts';

const examples = discExamples(3);
const options = discBatchOptions(examples);
const boxes = options.defaultBoxes.boxes.count;

describe('trainingBatch', () => {
  test('has the shapes that a training step is fed', async () => {
    const batch = await trainingBatch(examples, [1, 2, 3], options);
    expect(batch.images.shape).toEqual([3, 3, 64, 64]);
    expect(batch.classes).toMatchObject({ type: 'int32', shape: [3, boxes] });
    expect(batch.codes.shape).toEqual([3, boxes, 4]);
    expect(batch.images.data).toHaveLength(3 * 3 * 64 * 64);
    expect(batch.fileNames).toEqual(['disc-0.png', 'disc-1.png', 'disc-2.png']);
  });

  test('holds each example as augmented and matched by its own seed, in order', async () => {
    const seeds = [5, 6, 7];
    const batch = await trainingBatch(examples, seeds, options);
    for (const [index, { fileName, truths }] of examples.entries()) {
      const raster = await options.readImage(fileName);
      const sample = augment(raster, truths, { ...options.augmentation, scale: 1 }, createRandom(seeds[index]!));
      const { classes, codes } = matchDefaultBoxes(options.defaultBoxes, sample.truths, { width: 64, height: 64 });
      const part = (data: ArrayLike<number>, length: number) =>
        Array.from({ length }, (_, at) => data[index * length + at]);
      expect(part(batch.images.data as Float32Array, 3 * 64 * 64)).toEqual([...sample.planes]);
      expect(part(batch.classes.data as Int32Array, boxes)).toEqual([...classes]);
      expect(part(batch.codes.data as Float32Array, 4 * boxes)).toEqual([...codes]);
    }
  });

  test('is the same from the same seeds', async () => {
    const [first, again, other] = await Promise.all(
      [9, 9, 10].map((seed) => trainingBatch(examples.slice(0, 1), [seed], options)),
    );
    expect(again).toEqual(first);
    expect(other!.images.data).not.toEqual(first!.images.data);
  });

  test('an image without truth is all background', async () => {
    const { classes, codes } = await trainingBatch([examples.at(-1)!], [4], options);
    expect(new Set(classes.data as Int32Array)).toEqual(new Set([0]));
    expect(new Set(codes.data as Float32Array)).toEqual(new Set([0]));
  });

  test('asks for the scale of each image that it read', async () => {
    const scaleFor = vi.fn(() => 2);
    await trainingBatch(examples, [1, 2, 3], { ...options, scaleFor });
    expect(scaleFor.mock.calls).toHaveLength(3);
    const single = await trainingBatch(examples, [1, 2, 3], options);
    const double = await trainingBatch(examples, [1, 2, 3], { ...options, scaleFor });
    expect(double.images.data).not.toEqual(single.images.data);
  });

  test('passes on that an image cannot be read', async () => {
    const readImage = async () => {
      throw new TesescopeError('bad-image', 'disc-0.png is cut.');
    };
    await expect(trainingBatch(examples, [1, 2, 3], { ...options, readImage })).rejects.toThrow('disc-0.png is cut.');
  });
});
