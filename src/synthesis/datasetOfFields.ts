import type { Annotation, Dataset } from '../annotation/dataset.ts';
import { boxArea } from '../geometry/box.ts';
import { type BoxStyle, boxOf } from './boxStyle.ts';
import { exactBox, sixtyFourth } from './exactBox.ts';
import type { DrawnSperm, DrawnTruth } from './field/drawField.ts';
import type { Patient } from './field/patient.ts';

/** What is known of a drawn field once its picture is stored. */
export interface DescribedField extends DrawnTruth {
  readonly fileName: string;
  readonly patient: Patient;
}

/**
 * The truth of drawn fields as a dataset: heads, or whole sperm, are boxed as `spermatozoon`, with the phenotype; the
 * attribute `wholeBox`, or `headBox`, is `[x, y, width, height]` of the other, `visibility` the part of the head's box
 * that lies inside the image and under no other cell. Images tell `modality` and `micrometresPerPixel`.
 */
export function datasetOfFields(fields: readonly DescribedField[], boxes: BoxStyle): Dataset {
  const annotations: Annotation[] = [];
  const images = fields.map(({ fileName, patient, sperm }, index) => {
    const id = index + 1;
    for (const one of sperm) annotations.push(annotate(one, boxes, annotations.length + 1, id));
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
  const attributes = { info: { labelStyle: boxes } };
  return { images, categories: [{ id: 1, name: 'spermatozoon' }], annotations, attributes };
}

function annotate(sperm: DrawnSperm, boxes: BoxStyle, id: number, imageId: number): Annotation {
  const box = exactBox(boxOf(sperm, boxes));
  const { x, y, width, height } = exactBox(boxOf(sperm, boxes === 'head' ? 'sperm' : 'head'));
  return {
    id,
    imageId,
    categoryId: 1,
    box,
    area: boxArea(box),
    isCrowd: false,
    phenotype: sperm.phenotype,
    attributes: {
      [boxes === 'head' ? 'wholeBox' : 'headBox']: [x, y, width, height],
      visibility: sixtyFourth(sperm.visibility),
    },
  };
}
