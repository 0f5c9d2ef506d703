import { isTesescopeError } from '../../errors.ts';
import { readImageMetadata } from '../../platform/node/readImageMetadata.ts';

/** Formats that hold several images. */
const pagedFormats = /\.(tiff?|webp)$/i;

/** How many images a file holds; 1 where it can't be read, which looking at it will tell. */
export async function imagePages(path: string): Promise<number> {
  if (!pagedFormats.test(path)) return 1;
  try {
    return (await readImageMetadata(path)).pages;
  } catch (error) {
    if (isTesescopeError(error)) return 1;
    throw error;
  }
}
