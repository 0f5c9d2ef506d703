import fc from 'fast-check';
import type { Annotation, Dataset } from '../../../src/annotation/dataset.ts';
import type { Panel, Rater } from '../../../src/evaluation/raters/rater.ts';
import type { Box } from '../../../src/geometry/box.ts';
import { createRandom } from '../../../src/random.ts';

/** A rater's box: image, class and corners. */
export interface Drawn {
  readonly imageId: number;
  readonly categoryId: number;
  readonly box: Box;
}

export const drawn = (
  [x, y, width, height]: readonly [number, number, number, number],
  imageId = 1,
  categoryId = 1,
): Drawn => ({ imageId, categoryId, box: { x, y, width, height } });

export const annotationsOf = (boxes: readonly Drawn[]): readonly Annotation[] =>
  boxes.map(({ imageId, categoryId, box }, index) => ({
    id: index + 1,
    imageId,
    categoryId,
    box,
    area: box.width * box.height,
    isCrowd: false,
  }));

/** Images 1 to `imageCount` of 200 x 200 pixels, two of each patient, classes 1 and 2. */
export const panelOf = (boxes: Readonly<Record<string, readonly Drawn[]>>, imageCount = 2): Panel => ({
  images: Array.from({ length: imageCount }, (_, index) => ({
    id: index + 1,
    fileName: `${index + 1}.png`,
    width: 200,
    height: 200,
    patient: `patient ${Math.floor(index / 2)}`,
  })),
  categories: [
    { id: 1, name: 'sperm' },
    { id: 2, name: 'round cell' },
  ],
  raters: Object.entries(boxes).map(([name, own]) => ({ name, annotations: annotationsOf(own) })),
});

const number = (min: number, max: number) => fc.integer({ min: min * 8, max: max * 8 }).map((n) => n / 8);
const thing = fc.record({
  imageId: fc.integer({ min: 1, max: 2 }),
  categoryId: fc.integer({ min: 1, max: 2 }),
  box: fc.record({ x: number(0, 40), y: number(0, 40), width: number(8, 30), height: number(8, 30) }),
});
const jitter = fc.record({ x: number(-4, 4), y: number(-4, 4), isSeen: fc.boolean() });

/** Boxes of two to five raters, `r0`, `r1`, ..., who see some of the same crowded things, each a little otherwise. */
export const arbitraryBoxes: fc.Arbitrary<Readonly<Record<string, readonly Drawn[]>>> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.array(thing, { maxLength: 6 }))
  .chain(([raterCount, things]) =>
    fc
      .array(fc.array(jitter, { minLength: things.length, maxLength: things.length }), {
        minLength: raterCount,
        maxLength: raterCount,
      })
      .map((jitters) =>
        Object.fromEntries(
          jitters.map((own, rater) => [
            `r${rater}`,
            things.flatMap((each, at) => {
              const { x, y, isSeen } = own[at]!;
              return isSeen ? [{ ...each, box: { ...each.box, x: each.box.x + x, y: each.box.y + y } }] : [];
            }),
          ]),
        ),
      ),
  );

/** Somebody who misses a tenth of a dataset's things, draws the others a little off, and sees things that are not there. */
export function drawRater(dataset: Dataset, name: string, seed: number): Rater {
  const random = createRandom(seed);
  const seen = dataset.annotations.filter(() => random() > 0.1);
  const found = seen.map(({ imageId, categoryId, box }) => {
    const off = (size: number) => size * 0.15 * (random() - 0.5);
    return {
      imageId,
      categoryId,
      box: { ...box, x: box.x + off(box.width), y: box.y + off(box.height), width: box.width + off(box.width) },
    };
  });
  const imagined = dataset.images.flatMap(({ id: imageId, width, height }) =>
    random() < 0.5
      ? [
          {
            imageId,
            categoryId: 1,
            box: { x: random() * (width - 20), y: random() * (height - 20), width: 18, height: 18 },
          },
        ]
      : [],
  );
  return { name, file: `${name}.json`, dataset: { ...dataset, annotations: annotationsOf([...found, ...imagined]) } };
}
