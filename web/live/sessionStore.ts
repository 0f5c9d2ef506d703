import { openObjectStores } from '../../src/platform/browser/objectStore.ts';
import type { Finding, Session, StoredFrame, View } from '../state/session.ts';

type Head = Omit<Session, 'findings'> & { readonly key: 'session' };
type KeptFinding = Omit<Finding, 'view'> & { readonly view: Omit<View, 'frame'>; readonly frameId: string | undefined };

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

/** @throws TesescopeError `unavailable` where the browser keeps nothing. */
export async function openSessionStore(): Promise<SessionStore> {
  const { heads, kept, frames } = await openObjectStores<{ heads: Head; kept: KeptFinding; frames: StoredFrame }>(
    'tesescope',
    { heads: 'key', kept: 'number', frames: 'id' },
  );
  const storedFrames = new Set<string>();
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
    saveHead: ({ findings: _, ...counters }) => heads.put({ ...counters, key: 'session' }),
    saveKept: async ({ view: { frame, ...view }, ...finding }) => {
      if (frame !== undefined && !storedFrames.has(frame.id)) {
        await frames.put(frame);
        storedFrames.add(frame.id);
      }
      await kept.put({ ...finding, view, frameId: frame?.id });
    },
    removeKept: (number) => kept.remove(number),
    clear: async () => {
      storedFrames.clear();
      for (const store of [heads, kept, frames]) await store.clear();
    },
  };
}
