import { getContext } from 'svelte';
import type { Live } from '../live/live.ts';
import type { SessionKeeper } from '../live/sessionKeeper.ts';

/** What every part of the page works on. */
export interface Page {
  readonly live: Live;
  readonly keeper: SessionKeeper;
  /** Lets the page sound; browsers want the user to act first. */
  readonly unlockSound: () => void;
}

const key = Symbol('page');

/** A component's context that holds the page. */
export function pageContext(page: Page): Map<symbol, Page> {
  return new Map([[key, page]]);
}

export function usePage(): Page {
  return getContext<Page>(key);
}
