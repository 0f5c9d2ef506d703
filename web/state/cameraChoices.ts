import type { CameraDevice } from '../../src/platform/browser/openCamera.ts';

/**
 * The cameras to choose from, the browser's choice without an id; none where there is no choice. One that is remembered but
 * not listed is among them, so that it can be given up.
 */
export function cameraChoices(
  cameras: readonly CameraDevice[],
  remembered: string | undefined,
): readonly CameraDevice[] {
  const isListed = remembered === undefined || cameras.some(({ deviceId }) => deviceId === remembered);
  if (isListed && cameras.length < 2) return [];
  const missing = isListed ? [] : [{ deviceId: remembered, name: 'The camera of last time' }];
  return [{ deviceId: '', name: 'The browser’s choice' }, ...missing, ...cameras];
}
