import { TesescopeError } from '../../errors.ts';
import type { DatasetImage } from '../dataset.ts';

/**
 * The name of each image's annotation file: the image's own with another extension.
 *
 * @throws TesescopeError `refused` where a name leads out of the folder or two images would share a file
 */
export function fileNames(images: readonly DatasetImage[], extension: string): ReadonlyMap<number, string> {
  const owners = new Map<string, string>();
  const entries = images.map(({ id, fileName }): readonly [number, string] => {
    const parts = fileName.split(/[\\/]/);
    if (parts.includes('..') || parts[0] === '' || /^[A-Za-z]:/.test(fileName)) {
      throw new TesescopeError('refused', `${fileName} leads out of the folder: name images relative to their folder`);
    }
    const name = parts.join('/').replace(/\.[^./]*$/, '') + extension;
    const other = owners.get(name.toLowerCase());
    if (other !== undefined) {
      throw new TesescopeError('refused', `${other} and ${fileName} would share the file ${name}: rename one of them`);
    }
    owners.set(name.toLowerCase(), fileName);
    return [id, name];
  });
  return new Map(entries);
}
