import { TesescopeError } from '../../errors.ts';
import type { PictureSource } from './pictureSource.ts';
import { streamSource } from './streamSource.ts';

/** A camera as the browser lists it; without a name until the page may use cameras. */
export interface CameraDevice {
  readonly deviceId: string;
  readonly name: string;
}

/** The cameras that are plugged in. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ deviceId, name: label || `Camera ${index + 1}` }));
}

/**
 * Opens a camera with the sharpest pictures that it has.
 *
 * @param deviceId @default the browser's choice
 * @returns The source, and which camera it is.
 * @throws TesescopeError `refused` where the user or the browser does not allow it, `unavailable` where there is none.
 */
export async function openCamera(
  deviceId?: string,
): Promise<{ readonly source: PictureSource; readonly deviceId: string | undefined }> {
  if (navigator.mediaDevices === undefined) {
    throw new TesescopeError('unavailable', 'Browsers give cameras to pages from https:// or localhost only.');
  }
  const video: MediaTrackConstraints = {
    width: { ideal: 1920 },
    frameRate: { ideal: 30 },
    ...(deviceId === undefined ? {} : { deviceId: { exact: deviceId } }),
  };
  const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false }).catch((cause: DOMException) => {
    const [code, message] = reasons[cause.name] ?? [
      'unavailable',
      `The camera could not be opened (${cause.message}).`,
    ];
    throw new TesescopeError(code, message, { cause });
  });
  const track = stream.getVideoTracks()[0]!;
  const name = track.label || 'Camera';
  const lost = `${name} was unplugged or taken away. Plug it in again: it goes on by itself.`;
  return { source: await streamSource(stream, name, lost), deviceId: track.getSettings().deviceId };
}

const reasons: Readonly<Record<string, readonly [code: 'refused' | 'unavailable', message: string]>> = {
  NotAllowedError: [
    'refused',
    'This page may not use the camera. Allow it by the camera sign in the address bar, then try again.',
  ],
  NotFoundError: ['unavailable', 'No camera was found. Plug it in, then try again.'],
  OverconstrainedError: ['unavailable', 'The camera of last time is not plugged in. Plug it in, or choose another.'],
  NotReadableError: ['unavailable', 'Another program holds the camera. Close it there, then try again.'],
};
