import fc from 'fast-check';
import { expect } from 'vitest';
import { input, type Tensor } from '../../src/graph/tensor.ts';
import { broadcastablePair, broadcastLoop } from './broadcasting.ts';
import { evaluate } from './evaluate.ts';
import { directionalError } from './gradientError.ts';
import { relativeError } from './oracle.ts';

type Binary = (a: Tensor, b: Tensor) => Tensor;

/** The operator does what the plain loop does, over random shapes that broadcast. */
export async function expectBroadcastValues(build: Binary, loop: (a: number, b: number) => number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(broadcastablePair(0.5, 2), async ([a, b]) => {
      const expected = broadcastLoop(a, b, loop);
      const actual = await evaluate((x, y) => build(x!, y!), a, b);
      expect(actual.shape).toEqual(expected.shape);
      expect(relativeError(actual.data, expected.data)).toBeLessThan(1e-6);
    }),
    { numRuns: 25, seed: 1 },
  );
}

/** Gradients of both operands are those of central differences, over random shapes that broadcast. */
export async function expectBroadcastGradients(build: Binary): Promise<void> {
  await fc.assert(
    fc.asyncProperty(broadcastablePair(0.5, 2), fc.nat(), async (pair, seed) => {
      expect(await directionalError((x, y) => build(x!, y!), pair, seed)).toBeLessThan(5e-4);
    }),
    { numRuns: 15, seed: 2 },
  );
}

/** Shapes that do not broadcast are an error with both in its message. */
export function expectBroadcastError(build: Binary): void {
  expect(() => build(input('a', [2, 3]), input('b', [2, 4]))).toThrow(/\[2, 3\] and \[2, 4\]/);
  expect(() => build(input('a', [2, 3]), input('b', [2]))).toThrow(/\[2, 3\] and \[2\]/);
}
