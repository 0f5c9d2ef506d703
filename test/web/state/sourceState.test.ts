import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAwaited, nextSourceState, type SourceEvent, type SourceState } from '../../../web/state/sourceState.ts';

const none: SourceState = { kind: 'none' };
const ask: SourceEvent = { kind: 'ask', request: { kind: 'camera', deviceId: 'a' } };
const stateAfter = (...events: readonly SourceEvent[]) => events.reduce(nextSourceState, none);

describe('nextSourceState', () => {
  it('goes from asking to open to its end', () => {
    expect(stateAfter(ask)).toMatchObject({ kind: 'asking' });
    expect(stateAfter(ask, { kind: 'opened', name: 'Microscope' })).toMatchObject({ kind: 'open', name: 'Microscope' });
    expect(stateAfter(ask, { kind: 'opened', name: 'Microscope' }, { kind: 'ended' })).toMatchObject({ kind: 'ended' });
  });

  it('keeps what was asked for, so that it can be asked for again', () => {
    const refused = stateAfter(ask, { kind: 'refused', message: 'no' });
    expect(refused).toMatchObject({ kind: 'refused', request: { deviceId: 'a' }, message: 'no' });
    const lost = stateAfter(ask, { kind: 'opened', name: 'M' }, { kind: 'lost', message: 'unplugged' });
    expect(lost).toMatchObject({ kind: 'lost', request: { deviceId: 'a' }, name: 'M', message: 'unplugged' });
  });

  it('waits for a camera that was lost, and for nothing else', () => {
    const lost = (request: Extract<SourceEvent, { kind: 'ask' }>['request']) =>
      isAwaited(stateAfter({ kind: 'ask', request }, { kind: 'opened', name: 'M' }, { kind: 'lost', message: 'x' }));
    expect(lost({ kind: 'camera' })).toBe(true);
    expect(lost({ kind: 'screen' })).toBe(false);
    expect(isAwaited(stateAfter(ask, { kind: 'refused', message: 'no' }))).toBe(false);
  });

  it('ignores what comes late', () => {
    expect(nextSourceState(none, { kind: 'opened', name: 'M' })).toBe(none);
    expect(nextSourceState(none, { kind: 'lost', message: 'x' })).toBe(none);
    const refused = stateAfter(ask, { kind: 'refused', message: 'no' });
    expect(nextSourceState(refused, { kind: 'ended' })).toBe(refused);
  });

  it('can always be closed and asked again', () => {
    const event: fc.Arbitrary<SourceEvent> = fc.constantFrom<SourceEvent[]>(
      ask,
      { kind: 'opened', name: 'M' },
      { kind: 'refused', message: 'no' },
      { kind: 'lost', message: 'x' },
      { kind: 'ended' },
      { kind: 'closed' },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter(...events);
        expect(nextSourceState(state, { kind: 'closed' })).toEqual(none);
        expect(nextSourceState(state, ask).kind).toBe('asking');
      }),
    );
  });
});
