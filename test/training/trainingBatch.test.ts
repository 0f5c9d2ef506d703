import { describe, expect, test, vi } from 'vitest';
import { TesescopeError } from '../../src/errors.ts';
import { matchDefaultBoxes } from '../../src/training/matching.ts';
import { trainingBatch } from '../../src/training/trainingBatch.ts';
import { trainingSample } from '../../src/training/trainingSample.ts';
import { discBatchOptions, discExamples } from './drawnDiscs.ts';

const options = discBatchOptions(discExamples(3));
const boxes = options.defaultBoxes.boxes.count;
const planned = [5, 6, 7].map((seed, example) => ({ example, seed }));

describe('trainingBatch', () => {
  test('has the shapes that a training step is fed', async () => {
    const batch = await trainingBatch(planned, options);
    expect(batch.images.shape).toEqual([3, 3, 64, 64]);
    expect(batch.classes).toMatchObject({ type: 'int32', shape: [3, boxes] });
    expect(batch.codes.shape).toEqual([3, boxes, 4]);
    expect(batch.images.data).toHaveLength(3 * 3 * 64 * 64);
    expect(batch.fileNames).toEqual(['disc-0.png', 'disc-1.png', 'disc-2.png']);
  });

  test('holds each sample, matched, in order', async () => {
    const batch = await trainingBatch(planned, options);
    for (const [index, one] of planned.entries()) {
      const sample = await trainingSample(one, options);
      const { classes, codes } = matchDefaultBoxes(options.defaultBoxes, sample.truths, { width: 64, height: 64 });
      const part = (data: ArrayLike<number>, length: number) =>
        Array.from({ length }, (_, at) => data[index * length + at]);
      expect(part(batch.images.data as Float32Array, 3 * 64 * 64)).toEqual([...sample.planes]);
      expect(part(batch.classes.data as Int32Array, boxes)).toEqual([...classes]);
      expect(part(batch.codes.data as Float32Array, 4 * boxes)).toEqual([...codes]);
    }
  });

  test('of images without truth is all background', async () => {
    const empty = { ...options, examples: options.examples.slice(2) };
    const { classes, codes } = await trainingBatch([{ example: 0, seed: 4 }], empty);
    expect(new Set(classes.data as Int32Array)).toEqual(new Set([0]));
    expect(new Set(codes.data as Float32Array)).toEqual(new Set([0]));
  });

  test('asks for the scale of each image that it read', async () => {
    const scaleFor = vi.fn(() => 2);
    const double = await trainingBatch(planned, { ...options, augmentation: 'paper', scaleFor });
    expect(scaleFor.mock.calls).toHaveLength(3);
    expect(double.images.shape).toEqual([3, 3, 64, 64]);
  });

  test('passes on that an image cannot be read', async () => {
    const readImage = async () => {
      throw new TesescopeError('bad-image', 'disc-0.png is cut.');
    };
    await expect(trainingBatch(planned, { ...options, readImage })).rejects.toThrow('disc-0.png is cut.');
  });
});
