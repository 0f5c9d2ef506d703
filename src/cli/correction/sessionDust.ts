import { isTesescopeError } from '../../errors.ts';
import type { Correction } from '../../image/correction/correction.ts';
import { type DustMap, dustMap } from '../../image/correction/dust/dustMap.ts';
import { relativeField } from '../../image/correction/dust/relativeField.ts';
import { readImage } from '../../platform/node/readImage.ts';
import type { ImageTask } from '../detect/imageTask.ts';

/**
 * The dust that images of a session have in common, where a step asks for it: found in images spread over the session, of the
 * size of the first; those that can't be read are left to be named when they are corrected.
 *
 * @throws TesescopeError what `dustMap` throws.
 */
export async function sessionDust(tasks: readonly ImageTask[], steps: Correction): Promise<DustMap | undefined> {
  const step = steps.find((one) => one.step === 'artefacts');
  if (step === undefined) return undefined;
  const count = Math.min(step.images, tasks.length);
  const chosen = Array.from({ length: count }, (_, i) => tasks[Math.floor((i * tasks.length) / count)]!);
  const fields: Uint8ClampedArray[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (const { path, page } of chosen) {
    const image = await readImage(path, page).catch((error: unknown) => {
      if (isTesescopeError(error)) return undefined;
      throw error;
    });
    if (image === undefined) continue;
    size ??= image;
    if (image.width === size.width && image.height === size.height) fields.push(relativeField(image));
  }
  return dustMap(fields, size ?? { width: 0, height: 0 }, step.depth);
}
