import { TesescopeError } from '../../src/errors.ts';
import type { SourceRequest } from './sourceState.ts';

const videoNames = /\.(mp4|m4v|mov|mkv|webm|ogv|ts|avi|mpe?g|wmv)$/i;

/**
 * What dropped or chosen files ask for: one video, or images.
 *
 * @throws TesescopeError `usage` where they are mixed, several videos, or neither.
 */
export function requestOfFiles(files: readonly File[]): SourceRequest {
  const videos = files.filter(({ type, name }) => type.startsWith('video/') || videoNames.test(name));
  const images = files.filter(({ type }) => type.startsWith('image/'));
  const [video] = videos;
  if (video !== undefined && files.length === 1) return { kind: 'video', file: video };
  if (video === undefined && images.length > 0) return { kind: 'images', files: images };
  const message =
    video === undefined ? 'There is no video and no image among these files.' : 'Choose one video, or images alone.';
  throw new TesescopeError('usage', message);
}
