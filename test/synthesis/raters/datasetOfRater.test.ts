import { expect, test } from 'vitest';
import { checkDataset } from '../../../src/annotation/checkDataset.ts';
import { createRandom } from '../../../src/random.ts';
import { drawField } from '../../../src/synthesis/field/drawField.ts';
import { datasetOfRater } from '../../../src/synthesis/raters/datasetOfRater.ts';
import { embryologists } from '../../../src/synthesis/raters/raterStyle.ts';
import { plainPatient } from '../plainPatient.ts';

const patient = plainPatient();
const fields = ['a.jpg', 'b.jpg', 'c.jpg'].map((fileName, seed) => {
  const { sperm, lookalikes } = drawField(patient, seed === 1 ? [] : ['normal', 'large'], createRandom(seed));
  return { fileName, patient, sperm, lookalikes };
});
const rater = { ...embryologists[0]!, attention: 1, falseAlarms: 0 };

test('has the images of the truth, also those where nothing was seen, and names the rater', () => {
  const { images, annotations } = datasetOfRater(fields, 'head', rater, createRandom(1));
  expect(images.map(({ id, fileName }) => [id, fileName])).toEqual([
    [1, 'a.jpg'],
    [2, 'b.jpg'],
    [3, 'c.jpg'],
  ]);
  expect(annotations.map(({ id, imageId }) => [id, imageId])).toEqual([
    [1, 1],
    [2, 1],
    [3, 3],
    [4, 3],
  ]);
  expect(annotations.every((one) => one.rater === 'embryologist-1' && one.phenotype === undefined)).toBe(true);
});

test('is a faultless dataset, the same for the same lots', () => {
  const dataset = datasetOfRater(fields, 'sperm', embryologists[2]!, createRandom(4));
  expect(checkDataset(dataset, 'raters.json')).toEqual([]);
  expect(datasetOfRater(fields, 'sperm', embryologists[2]!, createRandom(4))).toEqual(dataset);
});
