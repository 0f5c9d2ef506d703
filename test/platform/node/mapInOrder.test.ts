import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../../src/platform/node/mapInOrder.ts';

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const result of results) collected.push(result);
  return collected;
}

describe('mapInOrder', () => {
  it('keeps the order and never has more under way than it may', async () => {
    const delays = fc.array(fc.nat(3), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (items, most) => {
        let underWay = 0;
        let peak = 0;
        const map = async (delay: number) => {
          peak = Math.max(peak, ++underWay);
          await setTimeout(delay);
          underWay--;
          return delay * 2;
        };
        expect(await collect(mapInOrder(items, most, map))).toEqual(items.map((delay) => delay * 2));
        expect(peak).toBeLessThanOrEqual(most);
      }),
      { seed: 2, numRuns: 20 },
    );
  });

  it('begins nothing after its signal, and gives what was under way', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const map = async (item: number) => {
      begun.push(item);
      if (item === 3) stop.abort();
      return item;
    };
    expect(await collect(mapInOrder([1, 2, 3, 4, 5], 2, map, stop.signal))).toEqual(begun);
    expect(begun).toEqual([1, 2, 3]);
  });

  it('throws what the map throws, in its turn, and lets no other failure end the process', async () => {
    const map = async (item: number) => {
      if (item > 1) throw new Error(`failed at ${item}`);
      await setTimeout(5);
      return item;
    };
    const results = mapInOrder([1, 2, 3], 3, map);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('failed at 2');
  });
});
