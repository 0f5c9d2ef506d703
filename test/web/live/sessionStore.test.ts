import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ObjectStore } from '../../../src/platform/browser/objectStore.ts';
import { createSessionStore, openSessionStore } from '../../../web/live/sessionStore.ts';
import { sessionOf } from '../state/sessionOf.ts';

/** Records in memory, which take a while to be written. */
function memoryStore<T>(keyOf: (record: T) => string | number, delay = 0) {
  const records = new Map<string | number, T>();
  const after = () => new Promise((resolve) => setTimeout(resolve, delay));
  return {
    all: async () => [...records.values()],
    put: async (record) => {
      await after();
      records.set(keyOf(record), record);
    },
    remove: async (key) => {
      records.delete(key);
    },
    clear: async () => records.clear(),
  } satisfies ObjectStore<T>;
}

type Stores = Parameters<typeof createSessionStore>[0];

/** A store in which a frame takes longer to be written than all else. */
function slowStore(heads: Stores['heads'] = memoryStore(({ key }) => key)) {
  const kept: Stores['kept'] = memoryStore(({ number }) => number);
  return createSessionStore({ heads, kept, frames: memoryStore(({ id }) => id, 20) });
}

const session = sessionOf([{ number: 1, decision: 'kept' }]);
const [finding] = session.findings;

describe('the session store', () => {
  it('gives back what was kept', async () => {
    const store = slowStore();
    await Promise.all([store.saveKept(finding!), store.saveHead(session)]);
    expect(await store.load()).toEqual(session);
  });

  it('holds what was decided last, though the frame is still being written', async () => {
    const store = slowStore();
    await Promise.all([store.saveKept(finding!), store.removeKept(1), store.saveHead(session)]);
    expect((await store.load())!.findings).toEqual([]);
  });

  it('is empty after it was cleared, though the frame is still being written', async () => {
    const store = slowStore();
    await Promise.all([store.saveKept(finding!), store.clear(), store.saveHead(session)]);
    expect((await store.load())!.findings).toEqual([]);
  });

  it('goes on after a write that failed', async () => {
    const heads: Stores['heads'] = memoryStore(({ key }) => key);
    vi.spyOn(heads, 'put').mockRejectedValueOnce(new Error('full'));
    const store = slowStore(heads);
    await expect(store.saveHead(session)).rejects.toThrow('full');
    await store.saveHead(session);
    expect(await store.load()).toMatchObject({ id: session.id, counted: 1 });
  });
});

describe('openSessionStore', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** Locks that can be had or not, from one request to the next. */
  function locks(...answers: boolean[]) {
    const request = (_: string, __: LockOptions, hold: (lock: object | null) => Promise<void>) =>
      hold(answers.shift() ? {} : null);
    return { request };
  }

  it('leaves the session to the page that holds it', async () => {
    vi.stubGlobal('navigator', { locks: locks(false) });
    await expect(openSessionStore()).rejects.toThrow(/Another tab or window keeps the session/);
  });

  it('asks the browser for its database where the page holds the session, if late, or there are no locks', async () => {
    const open = vi.fn(() => {
      throw new Error('no database');
    });
    vi.stubGlobal('indexedDB', { open });
    for (const answers of [[true], [false, true], undefined]) {
      vi.stubGlobal('navigator', answers === undefined ? {} : { locks: locks(...answers) });
      await expect(openSessionStore()).rejects.toThrow('no database');
    }
    expect(open).toHaveBeenCalledTimes(3);
  });
});
