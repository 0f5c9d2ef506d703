import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import type { ImageInspections } from '../imageInspection.ts';

/** Images that are missing or unreadable, or of another size than the dataset says. */
export function imageFiles({ images }: Dataset, file: string, inspections: ImageInspections): readonly Problem[] {
  return images.flatMap(({ id, width, height, fileName }): readonly Problem[] => {
    const seen = inspections.get(id);
    const place = { file, at: `image ${id}` };
    if (!seen) return [];
    if ('fault' in seen) return [{ severity: 'error', code: 'image-unusable', message: seen.fault, place }];
    if (width === 0 || height === 0 || (width === seen.width && height === seen.height)) return [];
    const message = `${fileName} is ${seen.width} x ${seen.height} pixels, not ${width} x ${height}: its boxes may be off`;
    return [{ severity: 'error', code: 'image-size-differs', message, place }];
  });
}
