import { TesescopeError } from '../../errors.ts';
import type { PictureSource } from './pictureSource.ts';
import { streamSource } from './streamSource.ts';

/**
 * Asks the user for a window or a screen, as other software shows it.
 *
 * @throws TesescopeError `refused` where the user or the browser does not allow it.
 */
export async function openScreen(): Promise<PictureSource> {
  if (navigator.mediaDevices?.getDisplayMedia === undefined) {
    throw new TesescopeError('unavailable', 'This browser can’t show windows of other programs to a page.');
  }
  const options = { video: { frameRate: { ideal: 30 } }, audio: false };
  const stream = await navigator.mediaDevices.getDisplayMedia(options).catch((cause: DOMException) => {
    const message = `No window or screen was shared (${cause.message}). Choose one, and allow it.`;
    throw new TesescopeError('refused', message, { cause });
  });
  const lost = 'The shared window was closed, or sharing was ended. Share it again to go on.';
  return streamSource(stream, 'Window or screen', lost);
}
