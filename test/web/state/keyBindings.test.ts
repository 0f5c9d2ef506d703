import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { actionOf, keyBindings, takesKey } from '../../../web/state/keyBindings.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keyBindings', () => {
  it('binds each key and each action once', () => {
    for (const field of ['key', 'action', 'label'] as const) {
      expect(new Set(keyBindings.map((binding) => binding[field])).size).toBe(keyBindings.length);
    }
  });
});

describe('actionOf', () => {
  it('knows a key in either case', () => {
    expect(actionOf(press('k'))).toBe('keep');
    expect(actionOf(press('K'))).toBe('keep');
    expect(actionOf(press('q'))).toBeUndefined();
  });

  it('leaves text that is typed alone, but for Escape', () => {
    expect(actionOf(press('k'), 'text')).toBeUndefined();
    expect(actionOf(press('Escape'), 'text')).toBe('back');
  });

  it('does nothing behind the keys that are shown, but to close them', () => {
    const left = keyBindings.filter(({ key }) => actionOf(press(key), 'help') !== undefined);
    expect(left.map(({ label }) => label)).toEqual(['Esc', '?']);
  });

  it('leaves the browser’s own keys alone', () => {
    expect(actionOf(press('f', { ctrlKey: true }))).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { altKey: true }))).toBeUndefined();
  });
});

describe('takesKey', () => {
  const takes = (html: string, key: string) => takesKey(parseHTML(html).document.firstElementChild!, key);

  it('leaves Space to what it presses', () => {
    for (const html of ['<button>', '<div role="button">', '<input type="file">']) expect(takes(html, ' ')).toBe(true);
    expect(takes('<canvas>', ' ')).toBe(false);
    expect(takes('<input type="file">', 'k')).toBe(false);
  });

  it('leaves arrows to what slides', () => {
    expect(takes('<input type="range">', 'ArrowLeft')).toBe(true);
    expect(takes('<button>', 'ArrowLeft')).toBe(false);
  });
});
