import type { Annotation, Dataset } from '../annotation/dataset.ts';
import type { Box } from '../geometry/box.ts';
import { boxArea } from '../geometry/box.ts';
import type { DrawnSperm } from './field/drawField.ts';
import type { Patient } from './field/patient.ts';

/** What is known of a drawn field once its picture is stored. */
export interface DescribedField {
  readonly fileName: string;
  readonly patient: Patient;
  readonly sperm: readonly DrawnSperm[];
}

/**
 * The truth of drawn fields as a dataset: heads are boxed as `spermatozoon`, with the phenotype; the attribute `wholeBox`
 * is `[x, y, width, height]` of head and tail, `visibility` the part of the head's box inside the image.
 */
export function datasetOfFields(fields: readonly DescribedField[]): Dataset {
  const annotations: Annotation[] = [];
  const images = fields.map(({ fileName, patient, sperm }, index) => {
    const id = index + 1;
    for (const one of sperm) annotations.push(annotate(one, annotations.length + 1, id));
    return {
      id,
      fileName,
      width: patient.width,
      height: patient.height,
      patient: patient.name,
      stratum: patient.stratum,
      attributes: {
        modality: patient.modality,
        micrometresPerPixel: Number(patient.optics.micrometresPerPixel.toFixed(4)),
      },
    };
  });
  return { images, categories: [{ id: 1, name: 'spermatozoon' }], annotations };
}

function annotate({ headBox, wholeBox, phenotype, visibility }: DrawnSperm, id: number, imageId: number): Annotation {
  const box = inSixtyFourths(headBox);
  const { x, y, width, height } = inSixtyFourths(wholeBox);
  return {
    id,
    imageId,
    categoryId: 1,
    box,
    area: boxArea(box),
    isCrowd: false,
    phenotype,
    attributes: { wholeBox: [x, y, width, height], visibility: sixtyFourth(visibility) },
  };
}

/** Edges on a grid that binary numbers hold exactly, so that no sum of them leaves the image. */
function inSixtyFourths(box: Box): Box {
  const x = sixtyFourth(box.x);
  const y = sixtyFourth(box.y);
  return { x, y, width: sixtyFourth(box.x + box.width) - x, height: sixtyFourth(box.y + box.height) - y };
}

function sixtyFourth(value: number): number {
  return Math.round(value * 64) / 64;
}
