import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createSessionKeeper, type Seen } from '../../../web/live/sessionKeeper.ts';
import { type Session, startSession } from '../../../web/state/session.ts';
import { FakeCanvas } from './fakeCanvas.ts';

beforeAll(() => vi.stubGlobal('OffscreenCanvas', FakeCanvas));

const began = 1_700_000_000_000;
const keeperOf = (session: Session = startSession('session', began)) =>
  createSessionKeeper(session, undefined, (error) => {
    throw error;
  });
const box = { x: 10, y: 20, width: 8, height: 9 };

/** A picture in which the sperm of this number is counted; an empty one without it. */
function seen(number?: number): Seen {
  const counted = number === undefined ? [] : [{ number, index: 0, box, score: 0.9, isNew: true, isBest: true }];
  const detections = counted.map(() => ({ box, score: 0.9, categoryId: 1 }));
  return { bitmap: { width: 100, height: 80 } as ImageBitmap, counted, detections, micrometresPerPixel: undefined };
}

describe('the session keeper', () => {
  it('adds what was counted', async () => {
    const keeper = keeperOf();
    await keeper.record(seen(1));
    expect(keeper.session.get()).toMatchObject({ counted: 1, findings: [{ number: 1, decision: 'open' }] });
  });

  it('adds nothing to a new session of what is still being encoded for the old one', async () => {
    const keeper = keeperOf();
    const recording = keeper.record(seen(1));
    await keeper.begin();
    await recording;
    expect(keeper.session.get()).toMatchObject({ counted: 0, findings: [] });
  });

  it('goes on with the count and the time of a session in which nothing was kept', () => {
    const keeper = keeperOf({ ...startSession('session', began), counted: 40 });
    keeper.start();
    expect(keeper.session.get()).toMatchObject({ counted: 40, startedAt: began });
  });

  it('begins to count the time where nothing was counted', () => {
    const keeper = keeperOf();
    keeper.start();
    expect(keeper.session.get()).toMatchObject({ id: 'session', counted: 0 });
    expect(keeper.session.get().startedAt).toBeGreaterThan(began);
  });

  it('knows whether a picture was looked at, before a reload too', async () => {
    const keeper = keeperOf();
    expect(keeper.hasLooked()).toBe(false);
    await keeper.record(seen());
    expect(keeper.hasLooked()).toBe(true);
    await keeper.begin();
    expect(keeper.hasLooked()).toBe(false);
    expect(keeperOf({ ...startSession('session', began), counted: 1 }).hasLooked()).toBe(true);
    expect(keeperOf({ ...startSession('session', began), field: 2 }).hasLooked()).toBe(true);
  });
});
