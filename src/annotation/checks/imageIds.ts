import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { repeated } from './repeated.ts';

/** Images that share an id or a file name. */
export function imageIds({ images }: Dataset, file: string): readonly Problem[] {
  const sameId = repeated(images, ({ id }) => id).map((group): Problem => {
    const names = group.map(({ fileName }) => fileName).join(', ');
    const message = `${group.length} images have the id ${group[0]!.id}: ${names}`;
    return { severity: 'error', code: 'image-id-repeated', message, place: { file, at: `image ${group[0]!.id}` } };
  });
  const sameName = repeated(images, ({ fileName }) => fileName).map((group): Problem => {
    const message = `${group[0]!.fileName} is listed ${group.length} times: images ${group.map(({ id }) => id).join(', ')}`;
    return { severity: 'error', code: 'image-listed-twice', message, place: { file, at: `image ${group[0]!.id}` } };
  });
  return [...sameId, ...sameName];
}
