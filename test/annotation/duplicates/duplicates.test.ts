import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceHash, hammingDistance } from '../../../src/annotation/duplicates/differenceHash.ts';
import { findNearDuplicates } from '../../../src/annotation/duplicates/findNearDuplicates.ts';
import { groupPairs } from '../../../src/annotation/duplicates/groupPairs.ts';
import type { Raster } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';

/** A smooth field of blobs, drawn at any size. */
const field = (seed: number, width = 170, height = 128, channels: 1 | 3 | 4 = 1, scale = 1): Raster => {
  const random = createRandom(seed);
  const blobs = Array.from({ length: 16 }, () => [random(), random(), 0.05 + 0.1 * random(), random() - 0.5] as const);
  const data = new Uint8Array(width * height * channels);
  for (let at = 0; at < width * height; at++) {
    const x = ((at % width) + 0.5) / width;
    const y = (Math.floor(at / width) + 0.5) / height;
    let value = 128;
    for (const [cx, cy, radius, height_] of blobs) {
      value += 100 * height_ * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / radius ** 2);
    }
    data.fill(Math.max(0, Math.min(255, value * scale)), at * channels, (at + 1) * channels);
  }
  return { width, height, channels, depth: 8, data };
};

const distance = (a: Raster, b: Raster): number => hammingDistance(differenceHash(a), differenceHash(b));

describe('differenceHash', () => {
  it('sets a bit where a cell is brighter than its left neighbour', () => {
    const ramp = (step: number): Raster => ({
      width: 17,
      height: 16,
      channels: 1,
      depth: 8,
      data: Uint8Array.from({ length: 17 * 16 }, (_, at) => 100 + step * (at % 17)),
    });
    expect([...differenceHash(ramp(2))]).toEqual(new Array(8).fill(0xffffffff));
    expect([...differenceHash(ramp(-2))]).toEqual(new Array(8).fill(0));
    expect([...differenceHash(ramp(0))]).toEqual(new Array(8).fill(0));
  });

  it('stays near for another size, brightness, channel count and depth', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const original = field(seed);
      expect(distance(original, field(seed, 255, 192))).toBeLessThanOrEqual(40);
      expect(distance(original, field(seed, 97, 71))).toBeLessThanOrEqual(40);
      expect(distance(original, field(seed, 170, 128, 1, 0.7))).toBeLessThanOrEqual(40);
      expect(distance(original, field(seed, 170, 128, 3))).toBe(0);
      expect(distance(original, field(seed, 170, 128, 4))).toBe(0);
      const deep: Raster = { ...original, depth: 16, data: Uint16Array.from(original.data, (value) => value * 257) };
      expect(distance(original, deep)).toBe(0);
    }
  });

  it('is far for another field', () => {
    for (let seed = 1; seed <= 8; seed++) expect(distance(field(seed), field(seed + 100))).toBeGreaterThan(60);
  });

  it('takes images smaller than its grid', () => {
    expect(differenceHash({ width: 1, height: 1, channels: 1, depth: 8, data: Uint8Array.of(7) })).toHaveLength(8);
    expect(differenceHash(field(1, 5, 3))).toHaveLength(8);
  });

  it('does not look at alpha', () => {
    const transparent = field(3, 170, 128, 4);
    for (let at = 3; at < transparent.data.length; at += 4) transparent.data[at] = at % 256;
    expect(distance(transparent, field(3))).toBe(0);
  });
});

const words = fc.uint32Array({ minLength: 8, maxLength: 8 });

describe('hammingDistance', () => {
  it('counts the bits that differ', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const bits = a.reduce((sum, word, index) => {
          const difference = BigInt(word) ^ BigInt(b[index]!);
          return sum + difference.toString(2).replaceAll('0', '').length;
        }, 0);
        expect(hammingDistance(a, b)).toBe(bits);
        expect(hammingDistance(b, a)).toBe(bits);
      }),
    );
  });
});

describe('findNearDuplicates', () => {
  it('names every pair that differs in at most 40 bits, once', () => {
    const withBits = (count: number): Uint32Array => {
      const hash = new Uint32Array(8);
      for (let bit = 0; bit < count; bit++) hash[bit >> 5]! |= 1 << (bit & 31);
      return hash;
    };
    const hashes = new Map([0, 40, 41, 200].map((count) => [count, withBits(count)]));
    expect(findNearDuplicates(hashes)).toEqual([
      [0, 40],
      [40, 41],
    ]);
    expect(findNearDuplicates(new Map())).toEqual([]);
  });
});

describe('groupPairs', () => {
  it('joins pairs that hang together', () => {
    expect(
      groupPairs([
        [1, 2],
        [5, 6],
        [3, 4],
        [2, 3],
      ]).map((group) => group.toSorted()),
    ).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
  });

  it('makes groups that are whole and apart', () => {
    const pair = fc.tuple(fc.nat(30), fc.nat(30)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const groups = groupPairs(pairs);
        const all = groups.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(pairs.flat()));
        for (const [a, b] of pairs) expect(groups.find((group) => group.includes(a))).toContain(b);
      }),
    );
  });
});
