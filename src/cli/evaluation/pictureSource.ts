import { join } from 'node:path';
import { isTesescopeError } from '../../errors.ts';
import { encodeImage } from '../../platform/node/encodeImage.ts';
import { readImage } from '../../platform/node/readImage.ts';
import type { PictureSource } from '../../report/gallery/takePictures.ts';

/** Reads the images of a page from a folder; one that is absent or broken is handed to `missing`, not thrown. */
export function pictureSource(folder: string, missing: (error: Error) => void): PictureSource {
  return {
    read: async (fileName) => {
      try {
        return await readImage(join(folder, fileName));
      } catch (error) {
        if (!isTesescopeError(error)) throw error;
        missing(error);
        return undefined;
      }
    },
    encode: (raster) => encodeImage(raster, 'jpeg'),
  };
}
