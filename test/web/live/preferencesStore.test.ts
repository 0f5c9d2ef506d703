import { afterEach, describe, expect, it } from 'vitest';
import { loadPreferences, savePreferences } from '../../../web/live/preferencesStore.ts';
import { defaultPreferences } from '../../../web/state/preferences.ts';

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

function browserWith(get: () => unknown): void {
  Object.defineProperty(globalThis, 'localStorage', { get, configurable: true });
}

afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(globalThis, 'localStorage');
  else Object.defineProperty(globalThis, 'localStorage', before);
});

describe('preferences', () => {
  it('last from one visit to the next', () => {
    const stored = new Map<string, string>();
    browserWith(() => ({
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    }));
    expect(loadPreferences()).toEqual(defaultPreferences);
    savePreferences({ ...defaultPreferences, theme: 'light' });
    expect(loadPreferences().theme).toBe('light');
  });

  it('are the defaults in a browser that blocks a site’s data', () => {
    browserWith(() => {
      throw new DOMException('The request was denied.', 'SecurityError');
    });
    expect(loadPreferences()).toEqual(defaultPreferences);
    savePreferences(defaultPreferences);
  });
});
