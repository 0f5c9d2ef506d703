import { describe, expect, it } from 'vitest';
import { cameraChoices } from '../../../web/state/cameraChoices.ts';

const camera = (deviceId: string) => ({ deviceId, name: `Camera ${deviceId}` });
const idsOf = (listed: readonly string[], remembered?: string) =>
  cameraChoices(listed.map(camera), remembered).map(({ deviceId }) => deviceId);

describe('cameraChoices', () => {
  it('are none where there is one camera, or none', () => {
    expect(idsOf([])).toEqual([]);
    expect(idsOf(['a'])).toEqual([]);
    expect(idsOf(['a'], 'a')).toEqual([]);
  });

  it('are those that are listed, and the browser’s', () => {
    expect(idsOf(['a', 'b'])).toEqual(['', 'a', 'b']);
    expect(idsOf(['a', 'b'], 'b')).toEqual(['', 'a', 'b']);
  });

  it('let a remembered camera be given up that is not listed', () => {
    expect(idsOf([], 'gone')).toEqual(['', 'gone']);
    expect(idsOf(['a'], 'gone')).toEqual(['', 'gone', 'a']);
  });
});
