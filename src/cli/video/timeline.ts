import { join } from 'node:path';
import type { TimelineSpan } from '../../platform/node/drawTimeline.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { Track } from '../../video/track.ts';

/** When each sperm was in sight. */
export interface Timeline {
  readonly add: (ended: readonly Track[]) => void;
  /** Writes it, where there is anything to show, and names the file. */
  readonly write: (folder: string, seconds: number) => Promise<readonly string[]>;
}

/** Keeps four numbers a track. */
export function createTimeline(): Timeline {
  const spans: TimelineSpan[] = [];
  let drawing: Promise<typeof import('../../platform/node/drawTimeline.ts')> | undefined;
  return {
    add: (ended) => {
      // Takes long to load: not at the start, nor at the end.
      drawing ??= import('../../platform/node/drawTimeline.ts');
      for (const { id, first, last, best } of ended) {
        spans.push({ id, from: first.time, to: last.time, score: best.score });
      }
    },
    write: async (folder, seconds) => {
      if (spans.length === 0) return [];
      const { drawTimeline } = await drawing!;
      await writeFileAtomically(join(folder, 'timeline.svg'), drawTimeline(spans, seconds));
      return ['timeline.svg'];
    },
  };
}
