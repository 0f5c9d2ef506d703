import { describe, expect, it } from 'vitest';
import {
  changeFinding,
  countDecisions,
  listFindings,
  nextField,
  releaseFrames,
  startSession,
} from '../../../web/state/session.ts';
import { sessionOf } from './sessionOf.ts';

describe('a session', () => {
  it('has the newest first, each in its field, and counts all', () => {
    const session = sessionOf([{ number: 1 }, { number: 2, decision: 'kept' }, { number: 3, decision: 'dismissed' }]);
    expect(session.findings.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(session.counted).toBe(3);
    expect(countDecisions(session)).toEqual({ open: 1, kept: 1, dismissed: 1 });
    expect(nextField(startSession('a', 0)).field).toBe(2);
  });

  it('lists what was dismissed by itself alone', () => {
    const session = sessionOf([{ number: 1 }, { number: 2, decision: 'kept' }, { number: 3, decision: 'dismissed' }]);
    const listed = (['all', 'open', 'kept', 'dismissed'] as const).map((listing) =>
      listFindings(session, listing).map(({ number }) => number),
    );
    expect(listed).toEqual([[2, 1], [1], [2], [3]]);
  });

  it('changes one finding alone', () => {
    const session = sessionOf([{ number: 1 }, { number: 2 }]);
    const changed = changeFinding(session, 1, { note: 'slow' });
    expect(changed.findings.map(({ note }) => note)).toEqual(['', 'slow']);
    expect(changed.findings[0]).toBe(session.findings[0]);
  });

  it('lets go of the oldest undecided frames, never of kept ones', () => {
    const session = sessionOf([{ number: 1, decision: 'kept' }, { number: 2 }, { number: 3 }, { number: 4 }]);
    const held = releaseFrames(session, 2).findings.map(({ number, view }) => [number, view.frame !== undefined]);
    expect(held).toEqual([
      [4, true],
      [3, true],
      [2, false],
      [1, true],
    ]);
    expect(releaseFrames(session, 3)).toBe(session);
  });
});
