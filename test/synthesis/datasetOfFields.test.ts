import { describe, expect, test } from 'vitest';
import { readCoco } from '../../src/annotation/formats/coco/readCoco.ts';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import { labelStyleOf } from '../../src/annotation/labelStyle.ts';
import { createRandom } from '../../src/random.ts';
import { datasetOfFields } from '../../src/synthesis/datasetOfFields.ts';
import { drawField } from '../../src/synthesis/field/drawField.ts';
import { plainPatient } from './plainPatient.ts';

const patient = plainPatient();
const { sperm } = drawField(patient, ['normal', 'cut-by-border', 'two-heads'], createRandom(1));
const fields = [
  { fileName: 'empty.jpg', patient, sperm: [], lookalikes: [] },
  { fileName: 'three.jpg', patient, sperm, lookalikes: [] },
];
const dataset = datasetOfFields(fields, 'head');

describe('datasetOfFields', () => {
  test('tells image, patient and stratum, also of fields without sperm', () => {
    const attributes = { modality: 'phase-contrast', micrometresPerPixel: 0.48 };
    expect(dataset.images).toEqual([
      { id: 1, fileName: 'empty.jpg', width: 200, height: 150, patient: 'plain', stratum: 'diffuse', attributes },
      { id: 2, fileName: 'three.jpg', width: 200, height: 150, patient: 'plain', stratum: 'diffuse', attributes },
    ]);
    expect(dataset.categories).toEqual([{ id: 1, name: 'spermatozoon' }]);
  });

  test('boxes are the heads’ to a hundredth of a pixel, and lie inside the image without rounding', () => {
    expect(dataset.annotations.map(({ phenotype }) => phenotype)).toEqual(['normal', 'cut-by-border', 'two-heads']);
    dataset.annotations.forEach(({ box, area, id, imageId, attributes }, i) => {
      expect([id, imageId]).toEqual([i + 1, 2]);
      expect(Math.abs(box.x - sperm[i]!.headBox.x)).toBeLessThan(0.01);
      expect(Math.abs(box.height - sperm[i]!.headBox.height)).toBeLessThan(0.02);
      expect(area).toBe(box.width * box.height);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 200 && box.y + box.height <= 150).toBe(true);
      expect(attributes?.wholeBox).toHaveLength(4);
      expect(attributes?.visibility).toBeCloseTo(sperm[i]!.visibility, 1);
    });
  });

  test('boxes around whole sperm, with those of the heads beside them', () => {
    const whole = datasetOfFields(fields, 'sperm').annotations;
    whole.forEach(({ box, attributes }, i) => {
      const head = dataset.annotations[i]!;
      expect([box.x, box.y, box.width, box.height]).toEqual(head.attributes?.wholeBox);
      expect(attributes?.headBox).toEqual([head.box.x, head.box.y, head.box.width, head.box.height]);
    });
  });

  test('the dataset says what its boxes lie around', () => {
    expect(labelStyleOf(dataset)).toBe('head');
    expect(labelStyleOf(datasetOfFields(fields, 'sperm'))).toBe('sperm');
  });

  test('survives COCO', () => {
    const { value, problems } = readCoco(writeCoco(dataset), 'dataset.json');
    expect(problems).toEqual([]);
    expect(value).toEqual(dataset);
  });
});
