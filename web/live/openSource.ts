import { openCamera } from '../../src/platform/browser/openCamera.ts';
import { openImages } from '../../src/platform/browser/openImages.ts';
import { openScreen } from '../../src/platform/browser/openScreen.ts';
import { openVideoFile } from '../../src/platform/browser/openVideoFile.ts';
import type { SourceRequest } from '../state/sourceState.ts';
import type { OpenedSource } from './live.ts';

/**
 * Opens what was asked for.
 *
 * @param camera The camera of last time, where none was named.
 */
export async function openSource(request: SourceRequest, camera: string | undefined): Promise<OpenedSource> {
  switch (request.kind) {
    case 'camera':
      return openCamera(request.deviceId ?? camera);
    case 'screen':
      return { source: await openScreen() };
    case 'video':
      return { source: await openVideoFile(request.file) };
    case 'images':
      return { source: openImages(request.files) };
  }
}
