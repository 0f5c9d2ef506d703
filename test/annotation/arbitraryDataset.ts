import fc from 'fast-check';
import type { Attributes, Dataset, Shape } from '../../src/annotation/dataset.ts';
import { defined } from '../../src/annotation/defined.ts';
import { nonEmpty } from '../../src/annotation/nonEmpty.ts';
import { shapeBox } from '../../src/annotation/shapeBox.ts';

const pixel = fc.integer({ min: -3200, max: 128_000 }).map((steps) => steps / 64);
const size = fc.integer({ min: 32, max: 19_200 }).map((steps) => steps / 64);
const point = fc.record({ x: pixel, y: pixel });
const word = fc.string({ minLength: 1, maxLength: 8 });

const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constantFrom('polygon', 'polyline'), points: fc.array(point, { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('circle'), centre: point, radius: size }),
  fc.record({
    kind: fc.constant('ellipse'),
    centre: point,
    radiusX: size,
    radiusY: size,
    rotation: fc.double({ min: 0.1, max: 3, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('point'), centre: point }),
);

/** Names as files may hold them, hostile ones included; those with a leading `x_` clash with no format's own. */
const attributes: fc.Arbitrary<Attributes> = fc
  .array(
    fc.tuple(
      fc.oneof(
        word.map((name) => `x_${name}`),
        fc.constant('__proto__'),
      ),
      fc.oneof(word, fc.integer(), fc.boolean()),
    ),
    { maxLength: 3 },
  )
  .map((entries) => Object.fromEntries(entries));

const optionalWord = fc.option(word, { nil: undefined });

const box = fc.record({ x: pixel, y: pixel, width: size, height: size });

/** Datasets that use every field; numbers without -0, which no text format tells from 0. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .record({
    images: fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z0-9]{1,6}$/),
        size,
        patient: optionalWord,
        stratum: optionalWord,
        attributes,
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    categories: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 3 }),
    annotations: fc.array(
      fc.record({
        image: fc.nat(),
        category: fc.nat(),
        outline: fc.oneof(box, shape),
        isCrowd: fc.boolean(),
        area: size,
        phenotype: optionalWord,
        rater: optionalWord,
        track: optionalWord,
        attributes,
      }),
      { maxLength: 6 },
    ),
    attributes,
  })
  .map(({ images, categories, annotations, attributes: whole }) => ({
    images: images.map(({ name, size: side, attributes: own, ...fields }, index) => ({
      ...defined(fields),
      id: index + 1,
      fileName: `${name}-${index}.png`,
      width: Math.ceil(side),
      height: Math.ceil(side) + 1,
      ...nonEmpty(own),
    })),
    categories: categories.map((name, index) => ({ id: index + 1, name })),
    annotations: annotations.map(({ image, category, outline, isCrowd, area, attributes: own, ...fields }, index) => ({
      ...defined(fields),
      isCrowd,
      area,
      id: index + 1,
      imageId: (image % images.length) + 1,
      categoryId: (category % categories.length) + 1,
      ...('kind' in outline ? { shape: outline, box: shapeBox(outline) } : { box: outline }),
      ...nonEmpty(own),
    })),
    ...nonEmpty(whole),
  }));
