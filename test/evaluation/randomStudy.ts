import fc from 'fast-check';
import type { Annotation, Dataset } from '../../src/annotation/dataset.ts';
import type { ImageDetection } from '../../src/evaluation/imageDetection.ts';

/** A dataset and what a detector said of it. Scores are all different. */
export interface Study {
  readonly dataset: Dataset;
  readonly detections: readonly ImageDetection[];
}

const number = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4);
const box = fc.record({ x: number(0, 60), y: number(0, 60), width: number(1, 40), height: number(1, 40) });
const place = fc.record({ imageId: fc.integer({ min: 1, max: 6 }), categoryId: fc.integer({ min: 1, max: 2 }), box });
const jitter = fc.record({ x: number(-4, 4), y: number(-4, 4) });

/** Six images, two categories; half of the detections lie near a truth. Categories may be without truth. */
export const randomStudy: fc.Arbitrary<Study> = fc
  .record({
    truths: fc.array(fc.tuple(place, fc.boolean()), { maxLength: 20 }),
    near: fc.array(fc.tuple(fc.nat(), jitter), { maxLength: 20 }),
    anywhere: fc.array(place, { maxLength: 20 }),
  })
  .chain(({ truths, near, anywhere }) => {
    const annotations = truths.map(([truth, crowd], index) => ({ ...annotate(truth, index + 1), isCrowd: crowd }));
    const found = near.flatMap(([pick, { x, y }]) => {
      const truth = annotations[pick % Math.max(1, annotations.length)];
      return truth === undefined ? [] : [{ ...truth, box: { ...truth.box, x: truth.box.x + x, y: truth.box.y + y } }];
    });
    const places = [...found, ...anywhere].map(({ imageId, categoryId, box }) => ({ imageId, categoryId, box }));
    return fc
      .shuffledSubarray([...places.keys()], { minLength: places.length })
      .map((order) => places.map((each, index) => ({ ...each, score: (order[index]! + 1) / (places.length + 1) })))
      .map((detections) => ({ dataset: datasetOf(annotations), detections }));
  });

/** Images 1 to `imageCount`, categories 1 and 2. */
export function datasetOf(annotations: readonly Annotation[], imageCount = 6): Dataset {
  return {
    images: Array.from({ length: imageCount }, (_, i) => ({
      id: i + 1,
      fileName: `${i + 1}.png`,
      width: 100,
      height: 100,
    })),
    categories: [
      { id: 1, name: 'sperm' },
      { id: 2, name: 'round cell' },
    ],
    annotations,
  };
}

/** A truth that is no crowd and as large as its box. */
export function annotate(detection: Omit<ImageDetection, 'score'>, id: number): Annotation {
  const { imageId, categoryId, box } = detection;
  return { id, imageId, categoryId, box, area: box.width * box.height, isCrowd: false };
}
