import { expect, test } from 'vitest';
import { floatsToHalves } from '../../src/network/floatsToHalves.ts';
import { halvesToFloats } from '../../src/network/halvesToFloats.ts';

function roundTrip(floats: readonly number[]): number[] {
  const halves = floatsToHalves(Float32Array.from(floats));
  return [...halvesToFloats(new Uint8Array(halves.buffer))];
}

test('every half comes back as itself', () => {
  const halves = Uint16Array.from({ length: 0x10000 }, (_, bits) => bits).filter((bits) => (bits & 0x7c00) !== 0x7c00);
  expect(floatsToHalves(halvesToFloats(new Uint8Array(halves.buffer)))).toEqual(halves);
});

test('numbers between two halves go to the nearest, ties to the even one', () => {
  expect(roundTrip([1 + 2 ** -11, 1 + 3 * 2 ** -11, 1 + 2 ** -11 + 2 ** -20])).toEqual([1, 1 + 2 ** -9, 1 + 2 ** -10]);
  expect(roundTrip([2 ** -25, 2 ** -25 * 1.01, -(2 ** -24)])).toEqual([0, 2 ** -24, -(2 ** -24)]);
  expect(roundTrip([65519, 65520, -1e9, Number.POSITIVE_INFINITY])).toEqual([65504, Infinity, -Infinity, Infinity]);
  expect(roundTrip([Number.NaN])[0]).toBeNaN();
});

test('the error of an ordinary number is below half a unit in the last place', () => {
  const numbers = Array.from({ length: 1000 }, (_, k) => Math.sin(k * 7.7) * 10 ** ((k % 7) - 3));
  for (const [k, half] of roundTrip(numbers).entries()) {
    expect(Math.abs(half - numbers[k]!)).toBeLessThanOrEqual(
      Math.max(Math.abs(numbers[k]!) * 2 ** -11, 2 ** -25) * 1.001,
    );
  }
});
