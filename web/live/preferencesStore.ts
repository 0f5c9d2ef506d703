import { type Preferences, parsePreferences } from '../state/preferences.ts';

const key = 'tesescope-preferences';

/** What was chosen at the last visit; the defaults where the browser keeps nothing. */
export function loadPreferences(): Preferences {
  return parsePreferences(tryStorage((storage) => storage.getItem(key)) ?? null);
}

/** Lasts as long as the page alone where the browser keeps nothing. */
export function savePreferences(preferences: Preferences): void {
  tryStorage((storage) => storage.setItem(key, JSON.stringify(preferences)));
}

/** A browser that blocks a site's data throws where its storage is only named. */
function tryStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
