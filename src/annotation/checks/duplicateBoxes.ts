import type { Problem } from '../../errors.ts';
import type { Annotation, Dataset } from '../dataset.ts';
import { repeated } from './repeated.ts';

/** Boxes that one rater drew twice at the same place of an image, to a thousandth of a pixel. */
export function duplicateBoxes(dataset: Dataset, file: string): readonly Problem[] {
  const names = new Map(dataset.images.map(({ id, fileName }) => [id, fileName]));
  return repeated(dataset.annotations, keyOf).map((group): Problem => {
    const [first, ...others] = group;
    const ids = others.map(({ id }) => id).join(', ');
    const isOneClass = group.every(({ categoryId }) => categoryId === first!.categoryId);
    const message = `the same box in ${names.get(first!.imageId) ?? `image ${first!.imageId}`} as annotation ${ids}`;
    return {
      severity: 'warning',
      code: isOneClass ? 'duplicate-box' : 'duplicate-box-other-class',
      message: isOneClass ? message : `${message}, with another class`,
      place: { file, at: `annotation ${first!.id}` },
    };
  });
}

function keyOf({ imageId, box, rater }: Annotation): string {
  return JSON.stringify([
    imageId,
    rater,
    ...[box.x, box.y, box.width, box.height].map((side) => Math.round(side * 1000)),
  ]);
}
