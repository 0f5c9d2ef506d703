import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { evaluateDetections } from '../../../src/evaluation/evaluateDetections.ts';
import { formatTables } from '../../../src/evaluation/format/formatTables.ts';
import { headlineStudy } from '../../../src/evaluation/headlineStudy.ts';
import type { ImageDetection } from '../../../src/evaluation/imageDetection.ts';
import { evaluationTables } from '../../../src/evaluation/tables/evaluationTables.ts';
import { sizeNames } from '../../../src/evaluation/tables/sizeNames.ts';
import { tableRow } from '../../../src/evaluation/tables/tableRow.ts';
import { annotate, datasetOf, randomStudy } from '../randomStudy.ts';

function tablesOf(dataset: Dataset, detections: readonly ImageDetection[]) {
  return evaluationTables(dataset, headlineStudy(dataset, detections));
}

const withPatients = (dataset: Dataset): Dataset => ({
  ...dataset,
  images: dataset.images.map((image) => ({
    ...image,
    patient: `patient ${image.id % 2}`,
    stratum: image.id < 3 ? 'dense' : 'diffuse',
  })),
});

describe('tableRow', () => {
  test('under 20 truths is small, none has no figures', () => {
    expect(tableRow('a', 20, 10, 15)).toMatchObject({ isSmall: false, recall30: 0.5, centreRecall: 0.75 });
    expect(tableRow('a', 19, 19, 19)).toMatchObject({ isSmall: true, recall30Exact: { upper: 1 } });
    expect(tableRow('a', 0, 0, 0)).toMatchObject({
      isSmall: true,
      recall30: -1,
      centreRecall: -1,
      recall30Exact: undefined,
    });
  });
});

describe('evaluationTables', () => {
  test('the rows of images are what evaluating those images alone gives', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const whole = withPatients(dataset);
        const { patient, stratum } = tablesOf(whole, detections);
        expect(patient.map(({ name }) => name)).toEqual(['patient 0', 'patient 1']);
        expect(stratum.map(({ name, images }) => [name, images])).toEqual([
          ['dense', 2],
          ['diffuse', 4],
        ]);
        for (const row of patient) {
          const ids = new Set(whole.images.filter((image) => image.patient === row.name).map(({ id }) => id));
          const isOf = ({ imageId }: { readonly imageId: number }) => ids.has(imageId);
          const images = whole.images.filter(({ id }) => ids.has(id));
          const annotations = whole.annotations.filter(isOf);
          const alone = evaluateDetections({ ...whole, images, annotations }, detections.filter(isOf));
          expect(row.AP50).toBeCloseTo(alone.coco.AP50, 12);
          expect(row.AP30).toBeCloseTo(alone.found.AP30, 12);
          expect(row.truths).toBe(annotations.filter(({ isCrowd }) => !isCrowd).length);
        }
      }),
    );
  });

  test('truths of each phenotype are found or not, false alarms are of none', () => {
    const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
    const truth = (id: number, phenotype: string) => ({
      ...annotate({ imageId: 1, categoryId: 1, box: box(id * 20) }, id),
      phenotype,
    });
    const dataset = datasetOf([truth(1, 'bent tail'), truth(2, 'bent tail'), truth(3, 'occluded')]);
    const detection = (x: number, score: number) => ({ imageId: 1, categoryId: 1, box: box(x), score });
    const { phenotype } = tablesOf(dataset, [detection(20, 0.9), detection(44.9, 0.8), detection(90, 0.7)]);
    expect(phenotype).toMatchObject([
      { name: 'bent tail', truths: 2, recall30: 1, centreRecall: 1, isSmall: true },
      { name: 'occluded', truths: 1, recall30: 0, centreRecall: 0 },
    ]);
  });

  test('every truth that is no crowd is in one third of the sizes', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const { size, phenotype, patient, stratum } = tablesOf(dataset, detections);
        const truths = dataset.annotations.filter(({ isCrowd }) => !isCrowd).length;
        expect(size.reduce((sum, row) => sum + row.truths, 0)).toBe(truths);
        expect(size.length).toBeLessThanOrEqual(3);
        expect([phenotype, patient, stratum]).toEqual([[], [], []]);
      }),
    );
  });
});

describe('sizeNames', () => {
  test('cuts at the thirds, smallest first', () => {
    const truths = [9, 4, 16, 25, 36, 49].map((area, k) => ({
      ...annotate({ imageId: 1, categoryId: 1, box: { x: 0, y: 0, width: 1, height: area } }, k),
      area,
    }));
    const nameOf = sizeNames(truths);
    expect(truths.map((truth) => nameOf(truth)[0])).toEqual(['1', '1', '2', '2', '3', '3']);
    expect(nameOf(truths[0]!)).toBe('1: under 4.0 px');
    expect(nameOf(truths[2]!)).toBe('2: 4.0 to 6.0 px');
    expect(nameOf(truths[5]!)).toBe('3: 6.0 px and more');
  });

  test('equal sizes are together', () => {
    const truth = annotate({ imageId: 1, categoryId: 1, box: { x: 0, y: 0, width: 5, height: 5 } }, 1);
    const nameOf = sizeNames([truth, truth, truth, truth]);
    expect(nameOf(truth)).toBe('3: 5.0 px and more');
  });
});

describe('formatTables', () => {
  test('has a text for each table with rows, and marks small groups', () => {
    const truth = annotate({ imageId: 1, categoryId: 1, box: { x: 0, y: 0, width: 5, height: 5 } }, 1);
    const texts = formatTables(tablesOf(withPatients(datasetOf([truth])), []));
    expect(texts.map((text) => text.split('\n')[0])).toEqual(['By stratum', 'By patient', 'By size']);
    expect(texts[1]).toContain('patient 0');
    expect(texts[1]).toContain('fewer than 20: says little');
    expect(texts.join('')).not.toMatch(/NaN|undefined|-1/);
  });

  test('nothing of empty tables', () => {
    expect(formatTables(tablesOf(datasetOf([]), []))).toEqual([]);
  });
});
