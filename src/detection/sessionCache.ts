import type { GraphSession } from '../graph/engine.ts';
import type { InputSize } from '../network/networkSpec.ts';

/** Sessions of one network at several input sizes. */
export interface SessionCache {
  /**
   * Lends a session of an input size and an input tensor `[1, 3, height, width]` for it, whose content is left from an
   * earlier use.
   */
  readonly use: <T>(size: InputSize, run: (session: GraphSession, data: Float32Array) => Promise<T>) => Promise<T>;
  /** Ends all sessions. */
  readonly release: () => Promise<void>;
}

interface SizedSession {
  readonly loading: Promise<GraphSession>;
  /** Tensors not in use: large ones are slow to collect, so they are made once. */
  readonly spare: Float32Array[];
  users: number;
}

/** Each holds some 100 MB, and a folder seldom mixes more sizes. */
const keptSessions = 2;

/** Loads sessions as sizes are asked for; those not in use longest are released. */
export function createSessionCache(load: (size: InputSize) => Promise<GraphSession>): SessionCache {
  const sessions = new Map<string, SizedSession>();

  const releaseIdle = async (kept: number) => {
    for (const [key, { loading, users }] of sessions) {
      if (sessions.size <= kept) return;
      if (users > 0) continue;
      sessions.delete(key);
      await (await loading).release();
    }
  };

  return {
    use: async (size, run) => {
      const key = `${size.width}x${size.height}`;
      const entry = sessions.get(key) ?? { loading: load(size), spare: [], users: 0 };
      sessions.delete(key);
      sessions.set(key, entry);
      entry.users++;
      try {
        const session = await entry.loading.catch((error: unknown) => {
          sessions.delete(key);
          throw error;
        });
        const data = entry.spare.pop() ?? new Float32Array(3 * size.width * size.height);
        const result = await run(session, data);
        entry.spare.push(data);
        return result;
      } finally {
        entry.users--;
        await releaseIdle(keptSessions);
      }
    },
    release: () => releaseIdle(0),
  };
}
