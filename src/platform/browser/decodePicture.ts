import { TesescopeError } from '../../errors.ts';

/**
 * Decodes an image file as the browser does, upright, its samples untouched by colour profiles.
 *
 * @throws TesescopeError `bad-image` where the browser can't.
 */
export async function decodePicture(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  } catch (cause) {
    const message = `${name} cannot be read here; browsers read JPEG, PNG, WebP and BMP, so save it as one of them.`;
    throw new TesescopeError('bad-image', message, { place: { file: name }, cause });
  }
}
