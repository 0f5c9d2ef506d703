import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSessionCache } from '../../src/detection/sessionCache.ts';
import type { GraphSession } from '../../src/graph/engine.ts';

function countingSessions() {
  const alive = new Set<number>();
  let loads = 0;
  const load = async (): Promise<GraphSession> => {
    const id = loads++;
    alive.add(id);
    return {
      run: async () => {
        await new Promise(setImmediate);
        if (!alive.has(id)) throw new Error('ran after its release');
        return {};
      },
      release: async () => {
        if (!alive.delete(id)) throw new Error('released twice');
      },
    };
  };
  return { load, alive, loads: () => loads };
}

const size = (width: number) => ({ width, height: 32 });

describe('createSessionCache', () => {
  it('loads a size once and lends a tensor that fits it', async () => {
    const sessions = countingSessions();
    const cache = createSessionCache(sessions.load);
    const lengths: number[] = [];
    const lend = () => cache.use(size(64), async (_, data) => lengths.push(data.length));
    await lend();
    await lend();
    expect(lengths).toEqual([3 * 64 * 32, 3 * 64 * 32]);
    expect(sessions.loads()).toBe(1);
  });

  it('lends two tensors to two users at once', async () => {
    const cache = createSessionCache(countingSessions().load);
    const lent = new Set<Float32Array>();
    const lend = () =>
      cache.use(size(32), async (session, data) => {
        lent.add(data);
        await session.run({});
      });
    await Promise.all([lend(), lend()]);
    await lend();
    expect(lent.size).toBe(2);
  });

  it('releases what was not used longest', async () => {
    const sessions = countingSessions();
    const cache = createSessionCache(sessions.load);
    for (const width of [32, 64, 32, 96]) await cache.use(size(width), (session) => session.run({}));
    expect([...sessions.alive]).toEqual([0, 2]);
    await cache.use(size(32), (session) => session.run({}));
    expect(sessions.loads()).toBe(3);
  });

  it('never releases a session in use, keeps two at most, and none in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }), async (widths) => {
        const sessions = countingSessions();
        const cache = createSessionCache(sessions.load);
        await Promise.all(widths.map((width) => cache.use(size(width * 32), (session) => session.run({}))));
        expect(sessions.alive.size).toBeLessThanOrEqual(2);
        await cache.release();
        expect(sessions.alive.size).toBe(0);
      }),
      { seed: 5, numRuns: 50 },
    );
  });

  it('tries to load anew after a failure', async () => {
    const sessions = countingSessions();
    let failures = 1;
    const cache = createSessionCache(async () => {
      if (failures-- > 0) throw new Error('no memory');
      return sessions.load();
    });
    const lend = () => cache.use(size(32), async () => 'lent');
    await expect(lend()).rejects.toThrow('no memory');
    await expect(lend()).resolves.toBe('lent');
    await cache.release();
  });

  it('passes on what a run throws, and goes on', async () => {
    const cache = createSessionCache(countingSessions().load);
    await expect(cache.use(size(32), () => Promise.reject(new Error('run failed')))).rejects.toThrow('run failed');
    await expect(cache.use(size(32), async () => 'lent')).resolves.toBe('lent');
  });
});
