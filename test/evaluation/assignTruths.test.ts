import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignTruths } from '../../src/evaluation/assignTruths.ts';
import { candidateOverlaps } from '../../src/evaluation/candidateOverlaps.ts';
import { cocoOverlap } from '../../src/evaluation/cocoOverlap.ts';
import { foundIou, reportCriteria } from '../../src/evaluation/matchCriteria.ts';
import { matchDetections } from '../../src/evaluation/matchDetections.ts';
import { outcome } from '../../src/evaluation/matches.ts';
import { rankStudy } from '../../src/evaluation/rankStudy.ts';
import { annotate, datasetOf, randomStudy, type Study } from './randomStudy.ts';

const criteria = [
  { name: 'IoU 0.3', least: foundIou, matching: { ...reportCriteria, ious: [foundIou] } },
  { name: 'IoU 0.5', least: 0.5, matching: { ...reportCriteria, ious: [0.5] } },
];

function countHits({ dataset, detections }: Study, assigned: Int32Array): number {
  return detections.filter((_, row) => assigned[row] !== -1 && !dataset.annotations[assigned[row]!]!.isCrowd).length;
}

describe('assignTruths', () => {
  test.each(criteria)(
    'assigns the truths that matching finds, as often as it counts hits: $name',
    ({ least, matching }) => {
      fc.assert(
        fc.property(randomStudy, (study) => {
          const assigned = assignTruths(rankStudy(study.dataset, study.detections, 100), least);
          const { categories } = matchDetections(study.dataset, study.detections, matching);
          const hits = categories.reduce(
            (sum, { outcomes }) => sum + outcomes[0]![0]!.filter((kind) => kind === outcome.hit).length,
            0,
          );
          expect(countHits(study, assigned)).toBe(hits);
          const { annotations } = study.dataset;
          const found = annotations.filter((annotation) =>
            categories.some((category) => category.found.has(annotation)),
          );
          expect(found).toEqual(annotations.filter((_, row) => assigned.includes(row)));
        }),
      );
    },
  );

  test('never gives one truth to two detections, nor across images or categories', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const assigned = assignTruths(rankStudy(dataset, detections, 100), foundIou);
        const seen = new Set<number>();
        assigned.forEach((row, detection) => {
          if (row === -1) return;
          const { imageId, categoryId, isCrowd } = dataset.annotations[row]!;
          expect([imageId, categoryId]).toEqual([detections[detection]!.imageId, detections[detection]!.categoryId]);
          expect(isCrowd || !seen.has(row)).toBe(true);
          seen.add(row);
        });
      }),
    );
  });

  test('gives a truth to the surer of two detections', () => {
    const place = { imageId: 2, categoryId: 1, box: { x: 0, y: 0, width: 10, height: 10 } };
    const detections = [0.3, 0.8].map((score) => ({ ...place, score }));
    const study = rankStudy(datasetOf([annotate(place, 7)]), detections, 100);
    expect([...assignTruths(study, 0.5)]).toEqual([-1, 0]);
  });

  test('leaves out what is not ranked', () => {
    const place = { imageId: 2, categoryId: 1, box: { x: 0, y: 0, width: 10, height: 10 } };
    const away = { ...place, box: { ...place.box, x: 50 } };
    const detections = [
      { ...away, score: 0.9 },
      { ...place, score: 0.8 },
    ];
    expect([...assignTruths(rankStudy(datasetOf([annotate(place, 7)]), detections, 1), 0.5)]).toEqual([-1, -1]);
  });
});

describe('candidateOverlaps', () => {
  const truths = [annotate({ imageId: 1, categoryId: 1, box: { x: 0, y: 0, width: 10, height: 10 } }, 1)];
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });

  test('keeps those that overlap enough, in their order, with their overlaps', () => {
    const { candidates, overlaps } = candidateOverlaps([box(40), box(0), box(9), box(2)], truths, cocoOverlap, 0.3);
    expect(candidates).toEqual([1, 3]);
    expect([...overlaps.subarray(0, 2)]).toEqual([1, 80 / 120]);
  });

  test('none without truth', () => {
    expect(candidateOverlaps([box(0)], [], cocoOverlap, 0.3).candidates).toEqual([]);
  });

  test('an overlap of 1 is kept where rounding asks for a little more', () => {
    expect(candidateOverlaps([box(0)], truths, () => 1 - 1e-11, 1).candidates).toEqual([0]);
  });
});
