import type * as z from 'zod';
import type { Problem } from '../../../errors.ts';
import { boxArea } from '../../../geometry/box.ts';
import { boxFault } from '../../boxFault.ts';
import type { Annotation } from '../../dataset.ts';
import { defined } from '../../defined.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { shapeArea } from '../../shapeArea.ts';
import { shapeBox } from '../../shapeBox.ts';
import type { cocoAnnotation } from './cocoSchema.ts';
import { readCocoSegmentation } from './cocoSegmentation.ts';
import type { CocoRecord } from './readRecords.ts';

/** One annotation; without an `id` it gets `freeId()`, without a `bbox` the box of its outline. */
export function readCocoAnnotation(
  { value, attributes, at }: CocoRecord<z.output<typeof cocoAnnotation>>,
  file: string,
  freeId: () => number,
  problems: Problem[],
): Annotation | undefined {
  const { segmentation, ...others } = attributes;
  const outline = value.shape ? undefined : readCocoSegmentation(segmentation);
  const shape = value.shape ?? outline;
  const [x, y, width, height] = value.bbox ?? [];
  const box = value.bbox ? { x: x!, y: y!, width: width!, height: height! } : shape && shapeBox(shape);
  const fault = box ? boxFault(box) : 'neither bbox nor an outline';
  if (!box || fault !== undefined) {
    const message = `${fault}; the annotation is left out`;
    problems.push({ severity: 'error', code: 'bad-box', message, place: { file, at: `${at}.bbox` } });
    return undefined;
  }
  if (value.id === undefined) {
    const message = 'no id; it is given the next free one';
    problems.push({ severity: 'warning', code: 'annotation-without-id', message, place: { file, at } });
  }
  return {
    id: value.id ?? freeId(),
    imageId: value.image_id,
    categoryId: value.category_id,
    box,
    area: value.area ?? (shape ? shapeArea(shape) : boxArea(box)),
    isCrowd: Boolean(value.iscrowd),
    ...defined({ shape, phenotype: value.phenotype, rater: value.rater, track: value.track }),
    ...nonEmpty(outline ? others : attributes),
  };
}
