import { describe, expect, it } from 'vitest';
import { type AtHand, followAtHand, meantAtHand, nothingAtHand } from '../../../web/state/atHand.ts';
import { sessionOf } from './sessionOf.ts';

describe('what is at hand', () => {
  it('is the newest that waits for a decision, or the chosen one', () => {
    const session = sessionOf([
      { number: 1, decision: 'open' },
      { number: 2, decision: 'open' },
      { number: 3, decision: 'kept' },
    ]);
    expect(followAtHand(nothingAtHand, session, undefined, 0).number).toBe(2);
    expect(followAtHand(nothingAtHand, session, 3, 0).number).toBe(3);
    expect(followAtHand(nothingAtHand, session, 9, 0).number).toBe(2);
  });

  it('is the one before for whoever pressed a key as it changed', () => {
    const one = sessionOf([{ number: 1, decision: 'open' }]);
    const two = sessionOf([
      { number: 1, decision: 'open' },
      { number: 2, decision: 'open' },
    ]);
    const before: AtHand = followAtHand(nothingAtHand, one, undefined, 0);
    const hand = followAtHand(before, two, undefined, 10_000);
    expect(hand.number).toBe(2);
    expect(meantAtHand(hand, 10_300)).toBe(1);
    expect(meantAtHand(hand, 11_000)).toBe(2);
  });

  it('is the next at once after a decision', () => {
    const open = sessionOf([
      { number: 1, decision: 'open' },
      { number: 2, decision: 'open' },
    ]);
    const decided = sessionOf([
      { number: 1, decision: 'open' },
      { number: 2, decision: 'kept' },
    ]);
    const hand = followAtHand(followAtHand(nothingAtHand, open, undefined, 0), decided, undefined, 10_000);
    expect(meantAtHand(hand, 10_100)).toBe(1);
  });
});
