import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { splitDataset } from '../../../src/annotation/split/splitDataset.ts';
import { tinyAnnotation as annotation, tinyImage as image } from '../tinyDataset.ts';

/** Images of patients, so many of each. */
const ward = (sizes: readonly number[]): Dataset => {
  const patients = sizes.flatMap((size, patient) => new Array<string>(size).fill(`P${patient}`));
  const images = patients.map((patient, index) =>
    image(index + 1, { patient, stratum: index % 2 ? 'dense' : 'diffuse', attributes: { slide: index % 7 } }),
  );
  const annotations = images.map(({ id }) => annotation(id, { imageId: id }));
  return { images, categories: [{ id: 1, name: 'sperm' }], annotations, attributes: { info: 1 } };
};

const sides = (dataset: Dataset, options = {}): readonly Dataset[] =>
  Object.values(splitDataset(dataset, 'd.json', options).value);

const counts = (dataset: Dataset, options = {}): number[] => sides(dataset, options).map(({ images }) => images.length);

const thirty = ward(Array.from({ length: 30 }, (_, index) => 10 + ((index * 7) % 28)));

describe('splitDataset', () => {
  it('splits 80/10/10 and loses no image or annotation', () => {
    const parts = sides(thirty);
    const ids = (list: readonly { readonly id: number }[]): number[] => list.map(({ id }) => id);
    expect(parts.flatMap(({ images }) => ids(images)).toSorted((a, b) => a - b)).toEqual(ids(thirty.images));
    expect(parts.flatMap(({ annotations }) => ids(annotations)).toSorted((a, b) => a - b)).toEqual(
      ids(thirty.annotations),
    );
    for (const part of parts) {
      expect(part.categories).toEqual(thirty.categories);
      expect(part.attributes).toEqual(thirty.attributes);
      expect(new Set(part.annotations.map(({ imageId }) => imageId))).toEqual(new Set(ids(part.images)));
    }
    const total = thirty.images.length;
    for (const [index, share] of [0.8, 0.1, 0.1].entries()) {
      expect(Math.abs(counts(thirty)[index]! / total - share)).toBeLessThan(0.02);
    }
  });

  it.each(['patient', 'stratum', 'slide'] as const)('keeps every %s on one side', (group) => {
    const sideOf = new Map<unknown, number>();
    for (const [index, { images }] of sides(thirty, { group }).entries()) {
      for (const { patient, stratum, attributes } of images) {
        const value = { patient, stratum, slide: attributes?.slide }[group];
        expect(sideOf.get(value) ?? index).toBe(index);
        sideOf.set(value, index);
      }
    }
  });

  it('gives the same split for the same seed and another for another', () => {
    const names = (seed: number): number[][] => sides(thirty, { seed }).map(({ images }) => images.map(({ id }) => id));
    expect(names(5)).toEqual(names(5));
    expect(names(5)).not.toEqual(names(6));
  });

  it('leaves no side empty where there are patients enough', () => {
    expect(counts(ward([10, 10, 10]))).toEqual([10, 10, 10]);
    expect(counts(ward([100, 1, 1, 1]))).toSatisfy((sizes: number[]) => sizes.every((size) => size > 0));
    expect(counts(ward([5]))).toEqual([5, 0, 0]);
    expect(counts({ images: [], categories: [], annotations: [] })).toEqual([0, 0, 0]);
  });

  it('leaves a side empty whose share is 0', () => {
    expect(counts(ward([5, 5, 5, 5]), { fractions: [0.5, 0.5, 0] })).toEqual([10, 10, 0]);
  });

  it('splits by image as the paper seems to have done', () => {
    expect(counts(ward([702]), { group: 'image' })).toEqual([562, 70, 70]);
  });

  it('says how many images have no patient', () => {
    const dataset = { ...thirty, images: thirty.images.map(({ patient: _, ...rest }) => rest) };
    const { problems } = splitDataset(dataset, 'd.json');
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'image-without-group',
        `${thirty.images.length} images have no patient, the first 1.png; each was taken for itself`,
      ],
    ]);
  });

  it('refuses to part images that look alike, naming them, unless told so', () => {
    const [train, validation] = sides(thirty);
    const [a, b] = [train!.images[0]!, validation!.images[0]!];
    const alike = [[a.id, b.id]] as const;
    expect(() => splitDataset(thirty, 'd.json', { alike })).toThrow(
      new RegExp(`^d\\.json: images that look alike .*${a.fileName} and ${b.fileName}`),
    );
    const { problems } = splitDataset(thirty, 'd.json', { alike, mayCross: true });
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'alike-cross']]);
    expect(splitDataset(thirty, 'd.json', { alike: [[a.id, train!.images[1]!.id]] }).problems).toEqual([]);
  });

  it('names five pairs and counts the rest', () => {
    const [train, validation] = sides(thirty);
    const alike = train!.images.slice(0, 8).map(({ id }) => [id, validation!.images[0]!.id] as const);
    expect(() => splitDataset(thirty, 'd.json', { alike })).toThrow(/and 3 more pairs/);
  });

  it.each([[[0.8, 0.1, 0.2]], [[1.2, -0.1, -0.1]], [[Number.NaN, 0.5, 0.5]]])('refuses the shares %j', (fractions) => {
    expect(() => splitDataset(thirty, 'd.json', { fractions: fractions as [number, number, number] })).toThrow(
      /no shares/,
    );
  });

  it('does not take a hostile field name for a group', () => {
    expect(splitDataset(thirty, 'd.json', { group: '__proto__' }).problems[0]?.code).toBe('image-without-group');
  });
});
