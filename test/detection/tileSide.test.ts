import { describe, expect, it } from 'vitest';
import { tileSide } from '../../src/detection/tileSide.ts';

const letterbox = { fit: 'letterbox', input: { width: 640, height: 512 } } as const;
const stretch = { fit: 'stretch', input: { width: 640, height: 640 } } as const;

describe('tileSide', () => {
  it.each([
    [1280, 960, undefined],
    [1281, 10, 640],
    [10, 4000, 640],
  ])('auto tiles what is longer than twice the input: %i x %i', (width, height, side) => {
    expect(tileSide('auto', letterbox, { width, height })).toBe(side);
  });

  it('auto lets a stretching model see images whole, as in its training', () => {
    expect(tileSide('auto', stretch, { width: 9000, height: 9000 })).toBeUndefined();
  });

  it('off never tiles', () => {
    expect(tileSide('off', letterbox, { width: 9000, height: 9000 })).toBeUndefined();
  });

  it.each([
    [300, 301, 300],
    [300, 300, undefined],
    [5000, 640, undefined],
  ])('tiles of %i pixels serve images longer than them: %i', (choice, width, side) => {
    expect(tileSide(choice, stretch, { width, height: 10 })).toBe(side);
  });
});
