import { describe, expect, it } from 'vitest';
import { addNotice, dropNotices } from '../../web/state/notices.ts';

describe('notices', () => {
  it('stay for a while, troubles longer', () => {
    const both = addNotice(addNotice([], 'trouble', 'unplugged', 0), 'done', 'kept', 0);
    expect(dropNotices(both, 3999)).toBe(both);
    expect(dropNotices(both, 4000).map(({ text }) => text)).toEqual(['unplugged']);
    expect(dropNotices(both, 12_000)).toEqual([]);
  });

  it('say the same once, and at most four things', () => {
    expect(addNotice(addNotice([], 'done', 'kept', 0), 'done', 'kept', 1)).toHaveLength(1);
    const many = [1, 2, 3, 4, 5].reduce(
      (notices, i) => addNotice(notices, 'done', `${i}`, 0),
      addNotice([], 'done', '0', 0),
    );
    expect(many.map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
    expect(new Set(many.map(({ id }) => id)).size).toBe(4);
  });
});
