import type { Dataset } from '../../annotation/dataset.ts';
import { boxArea } from '../../geometry/box.ts';
import type { BoxStyle } from '../boxStyle.ts';
import { type DescribedField, datasetOfFields } from '../datasetOfFields.ts';
import { exactBox } from '../exactBox.ts';
import { rateField } from './rateField.ts';
import type { RaterStyle } from './raterStyle.ts';

/** The boxes of a drawn embryologist on drawn fields, with the image ids of their truth. */
export function datasetOfRater(
  fields: readonly DescribedField[],
  boxes: BoxStyle,
  rater: RaterStyle,
  random: () => number,
): Dataset {
  const { images, categories } = datasetOfFields(fields, boxes);
  const marked = fields.flatMap((field, index) =>
    rateField(field, field.patient, boxes, rater, random).map((box) => ({
      imageId: index + 1,
      box: exactBox(box),
    })),
  );
  const annotations = marked.map(({ imageId, box }, index) => ({
    id: index + 1,
    imageId,
    categoryId: 1,
    box,
    area: boxArea(box),
    isCrowd: false,
    rater: rater.name,
  }));
  return { images, categories, annotations };
}
