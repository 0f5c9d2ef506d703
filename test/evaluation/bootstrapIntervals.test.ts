import { describe, expect, test } from 'vitest';
import { figureIntervals } from '../../src/evaluation/bootstrap/figureIntervals.ts';
import { resampleFigures } from '../../src/evaluation/bootstrap/resampleFigures.ts';
import { weightedRecall } from '../../src/evaluation/bootstrap/weightedRecall.ts';
import { bootstrapIntervals } from '../../src/evaluation/bootstrapIntervals.ts';
import { categoryFigures } from '../../src/evaluation/categoryFigures.ts';
import type { CategoryMatches } from '../../src/evaluation/matches.ts';
import { patientGroups } from '../../src/evaluation/patientGroups.ts';
import { percentileInterval } from '../../src/evaluation/percentileInterval.ts';
import { resampleImages } from '../../src/evaluation/resampleImages.ts';
import { createRandom } from '../../src/random.ts';
import { type SyntheticDetection, syntheticMatches } from './syntheticMatches.ts';

/** As if overlap and distance of centres agreed. */
const both = (matches: CategoryMatches) => [{ overlap: matches, centre: matches }];
const alone = (images: number) => Array.from({ length: images }, (_, image) => [image]);

/** Each of the truths is found with probability `recall`; `falseAlarms` an image on the mean. */
function study(truths: readonly number[], recall: number, falseAlarms: number, random: () => number) {
  const detections: SyntheticDetection[] = truths.flatMap((count, image) => [
    ...Array.from({ length: count }, () => ({ image, score: random(), outcome: 'hit' as const })).filter(
      () => random() < recall,
    ),
    ...Array.from({ length: Math.floor(random() * 2 * falseAlarms + 0.5) }, () => ({
      image,
      score: random() * 0.8,
      outcome: 'falseAlarm' as const,
    })),
  ]);
  return syntheticMatches(truths, detections);
}

describe('percentileInterval', () => {
  test('of 0 to 1000 is 25 to 975, in any order', () => {
    const figures = Array.from({ length: 1001 }, (_, i) => (i * 8) % 1001);
    expect(percentileInterval(figures)).toEqual({ lower: 25, upper: 975 });
  });

  test('interpolates, and is a point for one figure', () => {
    expect(percentileInterval([0, 1])!.lower).toBeCloseTo(0.025, 12);
    expect(percentileInterval([0.4])).toEqual({ lower: 0.4, upper: 0.4 });
  });

  test('nothing of nothing', () => {
    expect(percentileInterval([])).toBeUndefined();
  });
});

describe('patientGroups', () => {
  test('images of one patient together, those without a patient alone', () => {
    const image = (id: number, patient?: string) => ({
      id,
      fileName: `${id}`,
      width: 1,
      height: 1,
      ...(patient && { patient }),
    });
    const images = [image(9, 'a'), image(2), image(5, 'a'), image(3), image(4, '2')];
    expect(patientGroups(images, [2, 3, 4, 5, 9])).toEqual([[0], [1], [2], [3, 4]]);
  });
});

describe('resampleImages', () => {
  test('draws whole groups, each as many images as it has', () => {
    const groups = [
      [0, 1],
      [2, 3],
      [4, 5],
    ];
    const weights = new Int32Array(6).fill(99);
    const random = createRandom(3);
    const seen = new Int32Array(6);
    for (let draw = 0; draw < 300; draw++) {
      resampleImages(groups, random, weights);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(6);
      for (const [a, b] of groups) expect((weights[a!]! + weights[b!]!) % 2).toBe(0);
      weights.forEach((weight, image) => {
        seen[image]! += weight;
      });
    }
    for (const count of seen) expect(Math.abs(count - 300)).toBeLessThan(75);
  });
});

describe('bootstrapIntervals', () => {
  const matches = study(new Array<number>(40).fill(3), 0.8, 1, createRandom(11));

  test('the same seed gives the same intervals, another seed others', () => {
    const run = (seed: number) => bootstrapIntervals(both(matches), alone(40), { resamples: 200, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  test('every interval holds the figure it is for', () => {
    const { paper, found } = categoryFigures(matches);
    const intervals = bootstrapIntervals(both(matches), alone(40), { resamples: 400 });
    for (const [name, figure] of Object.entries({ ...paper, ...found })) {
      const { lower, upper } = intervals[name as keyof typeof intervals]!;
      expect(lower, name).toBeLessThan(figure);
      expect(upper, name).toBeGreaterThan(figure);
    }
  });

  test('a single image leaves nothing to draw: the interval is the figure', () => {
    const one = study([20], 0.7, 3, createRandom(4));
    const { paper, found } = categoryFigures(one);
    const { AP50, AR100, recall30 } = bootstrapIntervals(both(one), [[0]], { resamples: 20 });
    expect([AP50!.lower, AP50!.upper]).toEqual([paper.AP50, paper.AP50]);
    expect(AR100!.lower).toBeCloseTo(paper.AR100, 12);
    expect(recall30!.upper).toBeCloseTo(found.recall30, 12);
  });

  test('images that go together make the interval wider', () => {
    const truths = new Array<number>(60).fill(2);
    const detections = truths.flatMap((_, image) =>
      Math.floor(image / 10) % 2 === 0 ? [0.9, 0.8].map((score) => ({ image, score, outcome: 'hit' as const })) : [],
    );
    const clustered = syntheticMatches(truths, detections);
    const patients = Array.from({ length: 6 }, (_, p) => Array.from({ length: 10 }, (__, i) => p * 10 + i));
    const width = (groups: number[][]) => {
      const { lower, upper } = bootstrapIntervals(both(clustered), groups, { resamples: 300 }).recall30!;
      return upper - lower;
    };
    expect(width(patients)).toBeGreaterThan(2 * width(alone(60)));
  });

  test('nothing where there is no truth', () => {
    expect(bootstrapIntervals(both(syntheticMatches([0, 0], [])), alone(2), { resamples: 10 })).toEqual({});
  });

  describe('of 200 studies with a known recall', () => {
    /** How many of the intervals hold 0.8. Each patient has a recall of its own, within `spread` of that. */
    function held(spread: number, groups: readonly (readonly number[])[]): number {
      const random = createRandom(2026);
      const images = groups.flat().length;
      return Array.from({ length: 200 }, (_, seed) => {
        const recalls = Array.from({ length: patients }, () => 0.8 + (2 * random() - 1) * spread);
        const truths = Array.from({ length: images }, () => Math.floor(random() * 5));
        const detections = truths.flatMap((count, image) =>
          Array.from({ length: count }, () => ({ image, score: random(), outcome: 'hit' as const })).filter(
            () => random() < recalls[image % patients]!,
          ),
        );
        const recallOf = weightedRecall(syntheticMatches(truths, detections), 0, [0]);
        const rows = resampleFigures((weights) => ({ recall: recallOf(weights) }), groups, { resamples: 300, seed });
        return figureIntervals(['recall'], rows).recall!;
      }).filter(({ lower, upper }) => lower <= 0.8 && 0.8 <= upper).length;
    }
    const patients = 40;
    const imagesEach = 6;
    const byPatient = Array.from({ length: patients }, (_, patient) =>
      Array.from({ length: imagesEach }, (__, k) => patient + k * patients),
    );

    test('92 to 98 % of the intervals hold it, where images are independent', () => {
      const count = held(0, alone(patients));
      expect(count).toBeGreaterThanOrEqual(184);
      expect(count).toBeLessThanOrEqual(196);
    });

    test('and where the images of a patient are alike, if patients are drawn; drawing images alone is too sure', () => {
      const count = held(0.2, byPatient);
      expect(count).toBeGreaterThanOrEqual(184);
      expect(count).toBeLessThanOrEqual(196);
      expect(held(0.2, alone(patients * imagesEach))).toBeLessThan(176);
    });
  });
});
