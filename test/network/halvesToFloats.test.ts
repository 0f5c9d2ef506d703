import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halvesToFloats } from '../../src/network/halvesToFloats.ts';

function bytesOf(...halves: number[]): Uint8Array {
  return Uint8Array.from(halves.flatMap((half) => [half & 0xff, half >> 8]));
}

/** The definition in IEEE 754, word for word. */
function byDefinition(half: number): number {
  const sign = half >= 0x8000 ? -1 : 1;
  const exponent = Math.floor(half / 1024) % 32;
  const fraction = half % 1024;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * 2 ** -14 * (fraction / 1024) : sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

test('all 65536 numbers', () => {
  const all = Array.from({ length: 65536 }, (_, half) => half);
  const floats = halvesToFloats(bytesOf(...all));
  const wrong = all.filter((half) => !Object.is(floats[half], byDefinition(half)));
  expect(wrong).toEqual([]);
});

test.each([
  [0x3c00, 1],
  [0xc000, -2],
  [0x7bff, 65504],
  [0x0400, 2 ** -14],
  [0x0001, 2 ** -24],
  [0x3555, 0.333251953125],
  [0x8000, -0],
])('%i is %d', (half, value) => {
  expect(halvesToFloats(bytesOf(half))[0]).toBe(value);
});

test('bytes at an odd place of a larger buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(3), (bytes, offset) => {
      const larger = new Uint8Array(bytes.length + offset);
      larger.set(bytes, offset);
      expect(halvesToFloats(larger.subarray(offset))).toEqual(halvesToFloats(bytes));
      expect(halvesToFloats(bytes).length).toBe(Math.floor(bytes.length / 2));
    }),
  );
});
