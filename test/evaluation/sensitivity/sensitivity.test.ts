import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { exactInterval, exactLowerBound } from '../../../src/evaluation/exactInterval.ts';
import { formatOperatingPoint } from '../../../src/evaluation/format/formatOperatingPoint.ts';
import { certifySensitivity } from '../../../src/evaluation/sensitivity/certifySensitivity.ts';
import { chooseOperatingPoint } from '../../../src/evaluation/sensitivity/chooseOperatingPoint.ts';
import { foundScores } from '../../../src/evaluation/sensitivity/foundScores.ts';
import { pooledCosts } from '../../../src/evaluation/sensitivity/pooledCosts.ts';
import { recallBounds } from '../../../src/evaluation/sensitivity/recallBounds.ts';
import { selectCategory } from '../../../src/evaluation/sensitivity/selectCategory.ts';
import { spermNeeded } from '../../../src/evaluation/sensitivity/spermNeeded.ts';
import { createRandom } from '../../../src/random.ts';
import { annotate, datasetOf } from '../randomStudy.ts';
import { type SyntheticDetection, syntheticMatches } from '../syntheticMatches.ts';

const alone = (images: number) => Array.from({ length: images }, (_, image) => [image]);
const options = { resamples: 200 };

/** Ten sperm a field; the last `missed` of all are never found; scores fall from 1. */
function study(fields: number, missed: number) {
  const total = fields * 10;
  const detections = Array.from({ length: total - missed }, (_, k) => ({
    image: k % fields,
    score: 1 - k / total,
    outcome: 'hit' as const,
  }));
  return foundScores([syntheticMatches(new Array<number>(fields).fill(10), detections)], 0, 0, fields);
}

function refusalOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (isTesescopeError(error)) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('foundScores', () => {
  test('pools categories by falling score', () => {
    const detection = (image: number, score: number, outcome: SyntheticDetection['outcome']) => ({
      image,
      score,
      outcome,
    });
    const one = syntheticMatches([1, 1], [detection(0, 0.4, 'hit'), detection(1, 0.9, 'falseAlarm')]);
    const other = syntheticMatches([0, 2], [detection(1, 0.7, 'hit'), detection(1, 0.6, 'ignored')]);
    const { scores, images, truths } = foundScores([one, other], 0, 0, 2);
    expect([[...scores], [...images], [...truths]]).toEqual([
      [0.7, 0.4],
      [1, 0],
      [1, 3],
    ]);
  });
});

describe('recallBounds', () => {
  test('the exact bound is Clopper and Pearson’s', () => {
    const { recall, exact } = recallBounds(study(20, 0), 180, alone(20), options);
    expect(recall).toBe(0.9);
    expect(exact).toBeCloseTo(exactInterval(180, 200).lower, 12);
    expect(exactLowerBound(180, 200)).toBe(exactInterval(180, 200).lower);
  });

  test('sperm found patient by patient make the bootstrap the more careful', () => {
    const detections = Array.from({ length: 100 }, (_, k) => ({
      image: k % 10,
      score: 1 - k / 200,
      outcome: 'hit' as const,
    }));
    const half = foundScores([syntheticMatches(new Array<number>(20).fill(10), detections)], 0, 0, 20);
    const bounds = recallBounds(half, 100, alone(20), options);
    expect(bounds.bootstrap).toBeLessThan(bounds.exact);
  });

  test('where all is found the bootstrap is sure and the exact bound is not', () => {
    const bounds = recallBounds(study(5, 0), 50, alone(5), options);
    expect(bounds).toMatchObject({ recall: 1, bootstrap: 1 });
    expect(bounds.exact).toBeCloseTo(0.025 ** (1 / 50), 9);
  });
});

describe('certifySensitivity', () => {
  test('its bound reaches the target, and that of no higher threshold does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 40 }),
        fc.nat(10),
        fc.constantFrom(0.7, 0.8, 0.9),
        (fields, missed, target) => {
          const found = study(fields, missed);
          const { threshold, lower, found: shown, truths } = certifySensitivity(found, alone(fields), target, options);
          expect(lower).toBeGreaterThanOrEqual(target);
          expect(shown).toBe(found.scores.filter((score) => score >= threshold).length);
          expect(truths).toBe(fields * 10);
          const higher = recallBounds(found, shown - 1, alone(fields), options);
          expect(Math.min(higher.exact, higher.bootstrap)).toBeLessThan(target);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('equal scores are shown together', () => {
    const detections = Array.from({ length: 200 }, (_, k) => ({
      image: k % 20,
      score: k < 150 ? 0.9 : 0.5,
      outcome: 'hit' as const,
    }));
    const found = foundScores([syntheticMatches(new Array<number>(20).fill(10), detections)], 0, 0, 20);
    expect(certifySensitivity(found, alone(20), 0.6, options)).toMatchObject({ threshold: 0.9, found: 150 });
    expect(certifySensitivity(found, alone(20), 0.9, options)).toMatchObject({ threshold: 0.5, found: 200 });
  });

  test('says which bound decided', () => {
    expect(certifySensitivity(study(40, 0), alone(40), 0.9, options).decidedBy).toBe('exact');
  });

  test('too few sperm: refuses with how many more it takes, all being found', () => {
    const { code, message } = refusalOf(() => certifySensitivity(study(2, 0), alone(2), 0.95, options));
    expect(code).toBe('refused');
    expect(message).toContain('finds 1.0000 of 20 sperm');
    expect(message).toContain('about 52 more sperm would be needed (72 in all)');
  });

  test('a detector that is not good enough: more data won’t help', () => {
    const { code, message } = refusalOf(() => certifySensitivity(study(20, 30), alone(20), 0.95, options));
    expect(code).toBe('refused');
    expect(message).toContain('finds 0.8500 of 200 sperm');
    expect(message).toContain('better detector');
    expect(message).not.toContain('more sperm');
  });

  test('nothing found, nothing to find', () => {
    expect(refusalOf(() => certifySensitivity(study(3, 30), alone(3), 0.5, options)).message).toContain('0.0000 of 30');
    const nothing = foundScores([syntheticMatches([0], [])], 0, 0, 1);
    expect(refusalOf(() => certifySensitivity(nothing, alone(1), 0.5, options)).message).toContain('nothing to find');
  });

  test('of 200 studies at most about 2.5 % claim more than the truth', () => {
    const random = createRandom(77);
    const wrong = Array.from({ length: 200 }, () => {
      const detections = Array.from({ length: 400 }, (_, k) => ({
        image: k % 40,
        score: random(),
        outcome: 'hit' as const,
      }));
      const found = foundScores([syntheticMatches(new Array<number>(40).fill(10), detections)], 0, 0, 40);
      const { threshold } = certifySensitivity(found, alone(40), 0.8, { resamples: 100 });
      return 1 - threshold < 0.8;
    }).filter(Boolean).length;
    expect(wrong).toBeLessThanOrEqual(12);
  });
});

describe('spermNeeded', () => {
  test.each([
    [1, 0.95, 72],
    [1, 0.9, 36],
    [1, 0.99, 368],
  ])('at recall %f for %f the closed form of no miss', (recall, target, needed) => {
    expect(needed).toBe(Math.ceil(Math.log(0.025) / Math.log(target)));
    expect(spermNeeded({ recall, exact: recall, bootstrap: recall }, target)).toBe(needed);
  });

  test('is enough, were the same share found', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 0.5, max: 0.9, noNaN: true }),
        (gap, target) => {
          const recall = Math.min(1, target + gap);
          fc.pre(recall > target + 0.005);
          const needed = spermNeeded({ recall, exact: recall, bootstrap: recall }, target)!;
          expect(exactLowerBound(Math.floor(recall * needed + 1e-9), needed)).toBeGreaterThanOrEqual(target);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('sperm that are alike within patients count for less', () => {
    const plain = spermNeeded({ recall: 0.97, exact: 0.94, bootstrap: 0.95 }, 0.95)!;
    expect(spermNeeded({ recall: 0.97, exact: 0.94, bootstrap: 0.91 }, 0.95)).toBe(4 * plain);
  });

  test('nothing where no number is enough', () => {
    expect(spermNeeded({ recall: 0.95, exact: 0.9, bootstrap: 0.9 }, 0.95)).toBeUndefined();
    expect(spermNeeded({ recall: 0.9500001, exact: 0.9, bootstrap: 0.9 }, 0.95)).toBeUndefined();
  });
});

describe('pooledCosts', () => {
  const detection = (image: number, score: number, outcome: SyntheticDetection['outcome']) => ({
    image,
    score,
    outcome,
  });
  const one = syntheticMatches(
    [1, 0, 0],
    [detection(0, 0.9, 'hit'), detection(1, 0.8, 'falseAlarm'), detection(2, 0.2, 'falseAlarm')],
  );
  const other = syntheticMatches([0, 1, 0], [detection(1, 0.6, 'hit'), detection(0, 0.6, 'ignored')]);

  test('adds categories up; an image with truth of any is not without truth', () => {
    expect(pooledCosts([one, other], 0, 0, 0.5, 3)).toEqual({
      precision: 2 / 3,
      falseAlarmsPerImage: 1 / 3,
      specificity: 1,
    });
    expect(pooledCosts([one, other], 0, 0, 0.1, 3).specificity).toBe(0);
  });

  test('nothing shown is nothing wrong; no image without truth, no specificity', () => {
    expect(pooledCosts([one], 0, 0, 1, 3)).toMatchObject({ precision: 1, falseAlarmsPerImage: 0 });
    expect(pooledCosts([syntheticMatches([1], [])], 0, 0, 0, 1).specificity).toBe(-1);
  });
});

describe('selectCategory', () => {
  const place = { imageId: 1, box: { x: 0, y: 0, width: 10, height: 10 } };
  const whole = {
    dataset: datasetOf([1, 2].map((categoryId) => annotate({ ...place, categoryId }, categoryId))),
    detections: [1, 2, 2].map((categoryId) => ({ ...place, categoryId, score: 0.5 })),
  };

  test('keeps the images, and truth and detections of one category', () => {
    const { dataset, detections } = selectCategory(whole, 'round cell');
    expect(dataset.images).toEqual(whole.dataset.images);
    expect([dataset.categories.length, dataset.annotations.length, detections.length]).toEqual([1, 1, 2]);
  });

  test('names what there is', () => {
    const { code, message } = refusalOf(() => selectCategory(whole, 'sperms'));
    expect([code, message]).toEqual(['usage', 'The truth has no category sperms; it has sperm, round cell.']);
  });
});

describe('chooseOperatingPoint', () => {
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
  const place = (k: number) => ({ imageId: 1 + (k % 20), categoryId: 1, box: box(30 * Math.floor(k / 20)) });
  const truths = Array.from({ length: 200 }, (_, k) => annotate(place(k), k + 1));
  const detections = [
    ...truths.map((_, k) => ({ ...place(k), score: 1 - k / 400 })),
    { imageId: 1, categoryId: 1, box: box(900), score: 0.999 },
    { imageId: 21, categoryId: 1, box: box(900), score: 0.01 },
  ];
  const point = chooseOperatingPoint({ dataset: datasetOf(truths, 21), detections }, 0.9, options);

  test('has the claim, its costs and the named points in order', () => {
    expect(point).toMatchObject({
      target: 0.9,
      iou: 0.3,
      images: 21,
      groups: 21,
      falseAlarmsPerImage: 1 / 21,
      specificity: 1,
    });
    expect(point.lower).toBeGreaterThanOrEqual(0.9);
    expect(point.points.screening).toBeLessThanOrEqual(Math.min(point.threshold, point.points.balanced));
    expect(point.points.screening).toBeCloseTo(Math.min(point.threshold, point.points.balanced), 2);
    expect(point.points.strict).toBeGreaterThanOrEqual(point.points.balanced);
  });

  test('tells what other thresholds find and cost', () => {
    const at = (score: number) => point.expected.find((figures) => figures.score === score);
    expect(point.expected).toHaveLength(99);
    expect(at(0.5)).toEqual({ score: 0.5, recall: 1, falseAlarmsPerImage: 1 / 21 });
    expect(at(0.75)).toEqual({ score: 0.75, recall: 101 / 200, falseAlarmsPerImage: 1 / 21 });
    expect(point.expected.map(({ score }) => score)).toEqual(point.expected.map((_, step) => (step + 1) / 100));
  });

  test('patients make the groups', () => {
    const dataset = datasetOf(truths, 21);
    const images = dataset.images.map((image) => ({ ...image, patient: String(image.id % 7) }));
    expect(chooseOperatingPoint({ dataset: { ...dataset, images }, detections }, 0.9, options).groups).toBe(7);
  });

  test('as text says which bound decides', () => {
    const text = formatOperatingPoint(point);
    expect(text).toContain('Sensitivity of 0.9 or more is supported');
    expect(text).toMatch(
      /95 %, by (the exact binomial interval|the bootstrap over patients, then images), the more careful/,
    );
    expect(text).toContain(`Named points: screening ${point.points.screening}`);
    expect(text).not.toMatch(/NaN|undefined|Caution/);
  });

  test('as text warns of few patients', () => {
    expect(formatOperatingPoint({ ...point, groups: 5 })).toContain('Caution: with 5 patients');
  });
});
