import { describe, expect, it } from 'vitest';
import { addNotice, dropNotices } from '../../../web/state/notices.ts';

describe('notices', () => {
  it('stay for a while, troubles longer', () => {
    const both = addNotice(addNotice([], 'trouble', 'unplugged', 0), 'done', 'kept', 0);
    expect(dropNotices(both, 3999)).toBe(both);
    expect(dropNotices(both, 4000).map(({ text }) => text)).toEqual(['unplugged']);
    expect(dropNotices(both, 12_000)).toEqual([]);
  });

  it('say the same once, the last that was done alone, and at most four things', () => {
    const kept = addNotice(addNotice([], 'done', 'kept 1', 0), 'done', 'kept 2', 1);
    expect(kept.map(({ text }) => text)).toEqual(['kept 2']);
    const troubles = ['1', '2', '2', '3', '4', '5'].reduce(
      (notices, text) => addNotice(notices, 'trouble', text, 0),
      kept,
    );
    expect(troubles.map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
    expect(new Set(troubles.map(({ id }) => id)).size).toBe(4);
  });
});
