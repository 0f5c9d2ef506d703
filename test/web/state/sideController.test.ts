import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputSides, nextSide, type SideController, startSide } from '../../../web/state/sideController.ts';

/** Looks at so many pictures on a computer that takes so long for one at 640. */
function run(
  millisecondsAt640: number,
  pictures: number,
  from: SideController = startSide('automatic'),
): SideController[] {
  const states = [from];
  for (let i = 0; i < pictures; i++) {
    const state = states.at(-1)!;
    states.push(nextSide(state, millisecondsAt640 * (state.side / 640) ** 2));
  }
  return states;
}

describe('nextSide', () => {
  it('starts fine, unless it is to be fast', () => {
    expect(startSide('automatic').side).toBe(640);
    expect(startSide('fine').side).toBe(640);
    expect(startSide('fast').side).toBe(384);
  });

  it('stays fine on a fast computer', () => {
    expect(new Set(run(40, 500).map(({ side }) => side))).toEqual(new Set([640]));
  });

  it('grows coarser until the frame rate holds, and no coarser', () => {
    expect(run(100, 300).at(-1)!.side).toBe(512);
    expect(run(1000, 300).at(-1)!.side).toBe(384);
  });

  it('grows finer again when the computer has time', () => {
    const slow = run(100, 200).at(-1)!;
    expect(run(30, 2000, slow).at(-1)!.side).toBe(640);
  });

  it('tries a finer side that was too slow more and more seldom', () => {
    // Right at the border: 640 takes too long, but 576 looks as if there were time.
    let state = startSide('automatic');
    const changes: number[] = [];
    for (let i = 0; i < 5000; i++) {
      const next = nextSide(state, state.side === 640 ? 70 : 40);
      if (next.side === 640 && state.side !== 640) changes.push(i);
      state = next;
    }
    const gaps = changes.slice(1).map((at, i) => at - changes[i]!);
    expect(gaps.length).toBeGreaterThan(1);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps.at(-1)!).toBeGreaterThan(2 * gaps[0]! - 50);
  });

  it('gives only sides that are there, one step at a time, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { maxLength: 400 }), (times) => {
        let state = startSide('automatic');
        for (const time of times) {
          const next = nextSide(state, time);
          const step = inputSides.indexOf(next.side) - inputSides.indexOf(state.side);
          expect(inputSides).toContain(next.side);
          expect(Math.abs(step)).toBeLessThanOrEqual(1);
          state = next;
        }
      }),
    );
  });
});
