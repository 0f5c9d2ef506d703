import { describe, expect, it } from 'vitest';
import { actionOf, keyBindings } from '../../../web/state/keyBindings.ts';

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
    expect(actionOf(press('k'), false)).toBe('keep');
    expect(actionOf(press('K'), false)).toBe('keep');
    expect(actionOf(press('q'), false)).toBeUndefined();
  });

  it('leaves text that is typed alone, but for Escape', () => {
    expect(actionOf(press('k'), true)).toBeUndefined();
    expect(actionOf(press('Escape'), true)).toBe('back');
  });

  it('leaves the browser’s own keys alone', () => {
    expect(actionOf(press('f', { ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { altKey: true }), false)).toBeUndefined();
  });
});
