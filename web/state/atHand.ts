import type { Session } from './session.ts';

/** Which finding the keys for keep and dismiss are about. */
export interface AtHand {
  readonly number: number | undefined;
  /** What it was before it changed by itself, and when that was, in milliseconds. */
  readonly before: number | undefined;
  readonly changedAt: number;
}

export const nothingAtHand: AtHand = { number: undefined, before: undefined, changedAt: 0 };

/** Nobody reacts faster than this to a new picture: a key pressed sooner was meant for the one before. */
const reaction = 600;

/** Follows the session: the chosen finding, else the newest that waits for a decision. */
export function followAtHand(hand: AtHand, { findings }: Session, chosen: number | undefined, now: number): AtHand {
  const number =
    findings.find((finding) => finding.number === chosen)?.number ??
    findings.find(({ decision }) => decision === 'open')?.number;
  if (number === hand.number) return hand;
  const previous = findings.find((finding) => finding.number === hand.number);
  const isByItself = chosen === undefined && previous?.decision === 'open';
  return { number, before: isByItself ? hand.number : undefined, changedAt: now };
}

/** The finding that a key pressed now is about. */
export function meantAtHand({ number, before, changedAt }: AtHand, now: number): number | undefined {
  return before !== undefined && now - changedAt < reaction ? before : number;
}
