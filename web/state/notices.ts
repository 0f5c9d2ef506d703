/** Something to tell the user, in the order in which it happened. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'trouble';
  readonly text: string;
  /** Milliseconds on the clock of `performance.now()` after which it may go by itself. */
  readonly until: number;
}

const stays = { done: 4000, trouble: 12_000 } as const;

/** Adds a notice: the same words are not said twice at once, and what was done takes the place of what was done before. */
export function addNotice(notices: readonly Notice[], kind: Notice['kind'], text: string, now: number): Notice[] {
  const id = (notices.at(-1)?.id ?? 0) + 1;
  return [
    ...notices.filter((notice) => notice.text !== text && !(kind === 'done' && notice.kind === 'done')),
    { id, kind, text, until: now + stays[kind] },
  ].slice(-4);
}

export function dropNotices(notices: readonly Notice[], now: number): readonly Notice[] {
  return notices.some(({ until }) => until <= now) ? notices.filter(({ until }) => until > now) : notices;
}
