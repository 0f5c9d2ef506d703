import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, Category, Dataset } from '../../src/annotation/dataset.ts';
import { trainedClasses, trainingExamples } from '../../src/training/trainingExample.ts';

const categories: readonly Category[] = [
  { id: 7, name: 'sperm' },
  { id: 3, name: 'round cell' },
];

function annotation(id: number, imageId: number, categoryId: number, more: Partial<Annotation> = {}): Annotation {
  const box = { x: id, y: 2 * id, width: 10, height: 12 };
  return { id, imageId, categoryId, box, area: 120, isCrowd: false, ...more };
}

function dataset(annotations: readonly Annotation[]): Dataset {
  const images = [11, 12, 13].map((id) => ({ id, fileName: `field-${id}.png`, width: 640, height: 480 }));
  return { images, categories: [...categories, { id: 9, name: 'unsure' }], annotations };
}

describe('trainingExamples', () => {
  test('gives each image its boxes, in the order of the dataset, those without any too', () => {
    const examples = trainingExamples(
      dataset([annotation(1, 13, 7), annotation(2, 11, 3), annotation(3, 13, 3)]),
      categories,
    );
    expect(examples).toEqual([
      {
        fileName: 'field-11.png',
        truths: [{ box: { x: 2, y: 4, width: 10, height: 12 }, classIndex: 2, isCrowd: false }],
      },
      { fileName: 'field-12.png', truths: [] },
      {
        fileName: 'field-13.png',
        truths: [
          { box: { x: 1, y: 2, width: 10, height: 12 }, classIndex: 1, isCrowd: false },
          { box: { x: 3, y: 6, width: 10, height: 12 }, classIndex: 2, isCrowd: false },
        ],
      },
    ]);
  });

  test('crowds and categories that are not taught teach nothing', () => {
    const [example] = trainingExamples(
      dataset([annotation(1, 11, 3, { isCrowd: true }), annotation(2, 11, 9)]),
      categories,
    );
    expect(example!.truths.map(({ classIndex, isCrowd }) => ({ classIndex, isCrowd }))).toEqual([
      { classIndex: 2, isCrowd: true },
      { classIndex: 1, isCrowd: true },
    ]);
  });

  test('what is marked as not sperm has class 0, and is none that a model answers with', () => {
    const marked = { ...dataset([annotation(1, 11, 7), annotation(2, 11, 4)]) };
    const source = { ...marked, categories: [...marked.categories, { id: 4, name: 'Not sperm' }] };
    const classes = trainedClasses(source);
    expect(classes.map(({ id }) => id)).toEqual([3, 7, 9]);
    const [example] = trainingExamples(source, classes);
    expect(example!.truths.map(({ classIndex, isCrowd }) => ({ classIndex, isCrowd }))).toEqual([
      { classIndex: 2, isCrowd: false },
      { classIndex: 0, isCrowd: false },
    ]);
  });

  test('leaves out boxes without area and annotations of images that are not there', () => {
    const flat = { box: { x: 1, y: 1, width: 0, height: 5 } };
    const broken = { box: { x: 1, y: 1, width: 5, height: Number.NaN } };
    const examples = trainingExamples(
      dataset([annotation(1, 11, 7, flat), annotation(2, 11, 7, broken), annotation(3, 99, 7)]),
      categories,
    );
    expect(examples.map(({ truths }) => truths)).toEqual([[], [], []]);
  });

  test('gives every class a number from 1 to the number of categories', () => {
    const drawn = fc.array(fc.tuple(fc.constantFrom(11, 12, 13), fc.constantFrom(7, 3, 9)), { maxLength: 20 });
    fc.assert(
      fc.property(drawn, (pairs) => {
        const source = dataset(pairs.map(([imageId, categoryId], index) => annotation(index + 1, imageId, categoryId)));
        const truths = trainingExamples(source, categories).flatMap((example) => example.truths);
        expect(truths).toHaveLength(pairs.length);
        for (const { classIndex } of truths) expect([1, 2]).toContain(classIndex);
      }),
    );
  });
});
