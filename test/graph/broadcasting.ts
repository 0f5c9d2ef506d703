import fc from 'fast-check';
import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';
import { randomTensor } from './testTensor.ts';

/** Element by element, as NumPy broadcasts, with plain loops. */
export function broadcastLoop(a: TensorData, b: TensorData, f: (a: number, b: number) => number): TensorData {
  const rank = Math.max(a.shape.length, b.shape.length);
  const shape = Array.from({ length: rank }, (_, axis) => Math.max(sizeAt(a, axis, rank), sizeAt(b, axis, rank)));
  const data = Float32Array.from({ length: elementCount(shape) }, (_, flat) => {
    let rest = flat;
    const at = shape.map(() => 0);
    for (let axis = rank - 1; axis >= 0; axis--) {
      at[axis] = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return f(elementAt(a, at), elementAt(b, at));
  });
  return { shape, data };
}

function sizeAt({ shape }: TensorData, axis: number, rank: number): number {
  return shape[axis - rank + shape.length] ?? 1;
}

function elementAt({ shape, data }: TensorData, at: readonly number[]): number {
  let flat = 0;
  for (const [axis, size] of shape.entries()) {
    flat = flat * size + (size === 1 ? 0 : at[axis + at.length - shape.length]!);
  }
  return data[flat]!;
}

/** Two tensors that broadcast against each other; their elements lie between the bounds. */
export function broadcastablePair(low: number, high: number): fc.Arbitrary<readonly [TensorData, TensorData]> {
  const axis = fc.record({
    size: fc.integer({ min: 1, max: 4 }),
    kept: fc.constantFrom('both' as const, 'first' as const, 'second' as const),
  });
  return fc
    .tuple(fc.array(axis, { maxLength: 4 }), fc.nat(4), fc.boolean(), fc.nat())
    .map(([axes, cut, cutFirst, seed]) => {
      const first = axes.map(({ size, kept }) => (kept === 'second' ? 1 : size));
      const second = axes.map(({ size, kept }) => (kept === 'first' ? 1 : size));
      return [
        randomTensor(first.slice(cutFirst ? cut : 0), seed, low, high),
        randomTensor(second.slice(cutFirst ? 0 : cut), seed + 1, low, high),
      ] as const;
    });
}
