import { describe, expect, it } from 'vitest';
import { calibrationKey, defaultPreferences, parsePreferences } from '../../../web/state/preferences.ts';

describe('parsePreferences', () => {
  it('gives back what was stored, and defaults for the rest', () => {
    const stored = { ...defaultPreferences, alarm: false, sensitivity: 0.4, pixelSizes: { 'Camera 640x480': 0.3 } };
    expect(parsePreferences(JSON.stringify(stored))).toEqual(stored);
    expect(parsePreferences('{"theme":"light"}')).toEqual({ ...defaultPreferences, theme: 'light' });
  });

  it.each([null, '', '{', '[]', '{"alarm":"loud"}', '{"pixelSizes":{"a":-1}}'])('takes the defaults for %j', (text) => {
    expect(parsePreferences(text)).toEqual(defaultPreferences);
  });
});

describe('calibrationKey', () => {
  it('tells picture sizes of one source apart', () => {
    expect(calibrationKey('Camera', { width: 640, height: 480 })).not.toBe(
      calibrationKey('Camera', { width: 1280, height: 960 }),
    );
  });
});
