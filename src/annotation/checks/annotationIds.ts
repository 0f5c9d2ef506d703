import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { repeated } from './repeated.ts';

/** Annotation ids that are 0, which pycocotools takes for "not matched", and ids given twice. */
export function annotationIds({ annotations }: Dataset, file: string): readonly Problem[] {
  const zeros = annotations.filter(({ id }) => id === 0).slice(0, 1);
  return [
    ...zeros.map((): Problem => {
      const message = 'an annotation has the id 0, which pycocotools takes for "not matched": number from 1';
      return { severity: 'warning', code: 'annotation-id-0', message, place: { file, at: 'annotation 0' } };
    }),
    ...repeated(annotations, ({ id }) => id).map((group): Problem => {
      const message = `${group.length} annotations have the id ${group[0]!.id}`;
      return {
        severity: 'error',
        code: 'annotation-id-repeated',
        message,
        place: { file, at: `annotation ${group[0]!.id}` },
      };
    }),
  ];
}
