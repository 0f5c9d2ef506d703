import { describe, expect, test, vi } from 'vitest';
import { sampleScale, trainingSample } from '../../src/training/trainingSample.ts';
import { discBatchOptions, discExamples } from './drawnDiscs.ts';

const options = discBatchOptions(discExamples(5));

describe('trainingSample', () => {
  test('is the same from the same seed, another from another', async () => {
    const [first, again, other] = await Promise.all(
      [9, 9, 10].map((seed) => trainingSample({ example: 0, seed }, options)),
    );
    expect(again).toEqual(first);
    expect(other!.planes).not.toEqual(first!.planes);
  });

  test('reads its own image first, and at times all others too', async () => {
    const read = vi.fn(options.readImage);
    for (let seed = 0; seed < 40; seed++) {
      read.mockClear();
      await trainingSample({ example: 3, seed }, { ...options, readImage: read });
      expect(read.mock.calls[0]).toEqual(['disc-3.png']);
    }
    for (let seed = 0; seed < 40; seed++) await trainingSample({ example: 3, seed }, { ...options, readImage: read });
    expect(new Set(read.mock.calls.map(([fileName]) => fileName)).size).toBe(5);
  });

  test('shows an image at the scale asked for', async () => {
    const single = await trainingSample({ example: 0, seed: 1 }, options);
    const double = await trainingSample({ example: 0, seed: 1 }, { ...options, scaleFor: () => 2 });
    expect(double.planes).not.toEqual(single.planes);
  });
});

test('sampleScale is that of the letterbox, and 1 for what is stretched', () => {
  const input = { width: 640, height: 640 };
  expect(sampleScale('letterbox', input)({ width: 1280, height: 960 })).toBe(0.5);
  expect(sampleScale('letterbox', input)({ width: 320, height: 640 })).toBe(1);
  expect(sampleScale('stretch', input)({ width: 1280, height: 960 })).toBe(1);
});
