import { TesescopeError } from '../../src/errors.ts';
import { holdAlone } from '../../src/platform/browser/holdAlone.ts';
import { type ObjectStore, openObjectStores } from '../../src/platform/browser/objectStore.ts';
import type { Finding, Session, StoredFrame, View } from '../state/session.ts';

type Head = Omit<Session, 'findings'> & { readonly key: 'session' };
type KeptFinding = Omit<Finding, 'view'> & { readonly view: Omit<View, 'frame'>; readonly frameId: string | undefined };
type Records = { readonly heads: Head; readonly kept: KeptFinding; readonly frames: StoredFrame };
type Stores = { readonly [Name in keyof Records]: ObjectStore<Records[Name]> };

/** Where what was kept outlives a reload or a crash. */
export interface SessionStore {
  /** The session of last time; nothing where there was none. */
  readonly load: () => Promise<Session | undefined>;
  /** Its counters. */
  readonly saveHead: (session: Session) => Promise<void>;
  /** A kept finding with its frame; again where its note changed. */
  readonly saveKept: (finding: Finding) => Promise<void>;
  readonly removeKept: (number: number) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** @throws TesescopeError `unavailable` where the browser keeps nothing, or another page keeps the session. */
export async function openSessionStore(): Promise<SessionStore> {
  if (!(await holdAlone('tesescope'))) {
    const message =
      'Another tab or window keeps the session, so nothing is stored here. Close it, and load this page again.';
    throw new TesescopeError('unavailable', message);
  }
  const keys = { heads: 'key', kept: 'number', frames: 'id' } as const;
  return createSessionStore(await openObjectStores<Records>('tesescope', keys));
}

/** Each write waits for those before it, so that what was decided last is what is stored. */
export function createSessionStore({ heads, kept, frames }: Stores): SessionStore {
  const storedFrames = new Set<string>();
  let written: Promise<void> = Promise.resolve();
  const inTurn = (write: () => Promise<void>) => {
    const turn = written.then(write);
    written = turn.catch(() => undefined);
    return turn;
  };
  return {
    load: async () => {
      const [head] = await heads.all();
      if (head === undefined) return undefined;
      const { key: _, ...counters } = head;
      const frameOf = new Map((await frames.all()).map((frame) => [frame.id, frame]));
      for (const id of frameOf.keys()) storedFrames.add(id);
      const findings = (await kept.all())
        .map(({ frameId, view, ...finding }) => ({ ...finding, view: { ...view, frame: frameOf.get(frameId ?? '') } }))
        .sort((a, b) => b.number - a.number);
      return { ...counters, findings, counted: Math.max(counters.counted, ...findings.map(({ number }) => number)) };
    },
    saveHead: ({ findings: _, ...counters }) => inTurn(() => heads.put({ ...counters, key: 'session' })),
    saveKept: ({ view: { frame, ...view }, ...finding }) =>
      inTurn(async () => {
        if (frame !== undefined && !storedFrames.has(frame.id)) {
          await frames.put(frame);
          storedFrames.add(frame.id);
        }
        await kept.put({ ...finding, view, frameId: frame?.id });
      }),
    removeKept: (number) => inTurn(() => kept.remove(number)),
    clear: () =>
      inTurn(async () => {
        storedFrames.clear();
        for (const store of [heads, kept, frames]) await store.clear();
      }),
  };
}
