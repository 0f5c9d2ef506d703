import { TesescopeError } from '../../src/errors.ts';
import type { SourceRequest } from './sourceState.ts';

const videoNames = /\.(mp4|m4v|mov|mkv|webm|ogv|ts|avi|mpe?g|wmv)$/i;

/** What files ask for, and which of them are no images. */
export interface FilesRequest {
  readonly request: SourceRequest;
  readonly leftOut: readonly string[];
}

/**
 * What dropped or chosen files ask for: one video, or images.
 *
 * @throws TesescopeError `usage` where they are mixed, several videos, or neither.
 */
export function requestOfFiles(files: readonly File[]): FilesRequest {
  const videos = files.filter(({ type, name }) => type.startsWith('video/') || videoNames.test(name));
  const images = files.filter(({ type }) => type.startsWith('image/'));
  const [video] = videos;
  if (video !== undefined && files.length === 1) return { request: { kind: 'video', file: video }, leftOut: [] };
  if (video === undefined && images.length > 0) {
    const leftOut = files.filter((file) => !images.includes(file)).map(({ name }) => name);
    return { request: { kind: 'images', files: images }, leftOut };
  }
  const message =
    video === undefined ? 'There is no video and no image among these files.' : 'Choose one video, or images alone.';
  throw new TesescopeError('usage', message);
}
