import { describe, expect, test } from 'vitest';
import { paperConsensus } from '../../../src/evaluation/consensus/consensusSettings.ts';
import { type BenchmarkResult, benchmark } from '../../../src/evaluation/raters/benchmark.ts';
import { formatBenchmark } from '../../../src/evaluation/raters/formatBenchmark.ts';
import { formatBenchmarkCsv } from '../../../src/evaluation/raters/formatBenchmarkCsv.ts';
import { pairwiseF1 } from '../../../src/evaluation/raters/pairwiseF1.ts';
import { references } from '../../../src/evaluation/raters/references.ts';
import { drawn, panelOf } from './drawnRaters.ts';

const settings = { ...paperConsensus, margin: 0.05, threshold: 0.5, isThresholdGiven: true };
const few = { resamples: 40 };

// Four things in a row: a sees all, b misses the last, c misses the last two and sees one more elsewhere.
const thing = (place: number, imageId = 1) => drawn([place * 20, 0, 10, 10], imageId);
const panel = panelOf(
  {
    a: [thing(0), thing(1), thing(2, 2), thing(3, 2)],
    b: [thing(0), thing(1), thing(2, 2)],
    c: [thing(0), thing(1), thing(7, 3)],
  },
  4,
);
const scored = [thing(0), thing(1), thing(2, 2), thing(8, 4)].map((each, at) => ({ ...each, score: 0.9 - at / 10 }));
const truth = [thing(0), thing(1), thing(2, 2), thing(3, 2)];

describe('references', () => {
  test('the consensus of all, of the others, and the truth', () => {
    const found = references(panel, paperConsensus, truth);
    expect(found.map(({ kind, raters, boxes }) => [kind, raters.join(''), boxes.length])).toEqual([
      ['consensus', 'abc', 3],
      ['others', 'a', 2],
      ['others', 'b', 2],
      ['others', 'c', 3],
      ['truth', 'abc', 4],
    ]);
    expect(references(panel, paperConsensus, undefined)).toHaveLength(4);
  });

  test('of two raters each is the other’s reference', () => {
    const two = { ...panel, raters: panel.raters.slice(0, 2) };
    const found = references(two, paperConsensus, undefined);
    expect(found.map(({ boxes }) => boxes.length)).toEqual([3, 3, 4]);
  });
});

describe('pairwiseF1', () => {
  test('worked by hand', () => {
    const drawers = [
      ...panel.raters.map(({ name, annotations }) => ({ name, boxes: annotations })),
      { name: 'none', boxes: [] },
    ];
    expect(pairwiseF1(panel, drawers)).toEqual([
      { first: 'a', second: 'b', F1: 6 / 7 },
      { first: 'a', second: 'c', F1: 4 / 7 },
      { first: 'a', second: 'none', F1: 0 },
      { first: 'b', second: 'c', F1: 4 / 6 },
      { first: 'b', second: 'none', F1: 0 },
      { first: 'c', second: 'none', F1: 0 },
    ]);
    expect(
      pairwiseF1(panel, [
        { name: 'x', boxes: [] },
        { name: 'y', boxes: [] },
      ]),
    ).toMatchObject([{ F1: -1 }]);
  });
});

describe('benchmark', () => {
  const measured = benchmark(panel, scored, settings, truth, few);
  const result = (reference: string, name: string, without?: string): BenchmarkResult =>
    measured.results.find((each) => each.reference === reference && each.name === name && each.without === without)!;

  test('describes who was held against what', () => {
    expect(measured).toMatchObject({
      images: 4,
      groups: 2,
      raters: [
        { name: 'a', boxes: 4, unshared: 1 },
        { name: 'b', boxes: 3, unshared: 0 },
        { name: 'c', boxes: 3, unshared: 1 },
      ],
      consensus: {
        boxes: 3,
        votes: [
          { votes: 3, boxes: 2 },
          { votes: 2, boxes: 1 },
        ],
      },
    });
    expect(measured.results).toHaveLength(4 + 6 + 4);
    expect(measured.pairs).toHaveLength(6);
  });

  test('a rater’s own vote counts for them, the others’ alone does not', () => {
    expect(result('consensus', 'a').figures).toMatchObject({ recall: 1, precision: 3 / 4, F1: 6 / 7 });
    expect(result('others', 'a', 'a').figures).toMatchObject({ recall: 1, precision: 2 / 4 });
    expect(result('others', 'model', 'a').figures).toMatchObject({ recall: 1, precision: 2 / 4 });
    expect(result('others', 'c', 'c').figures).toMatchObject({ recall: 2 / 3, precision: 2 / 3 });
    expect(result('others', 'model', 'c').figures).toMatchObject({
      recall: 1,
      precision: 3 / 4,
      falseAlarmsPerImage: 1 / 4,
    });
    expect(result('truth', 'a').figures).toMatchObject({ AP50Worst: expect.closeTo(1, 12), F1: 1, meanIou: 1 });
  });

  test('the paper’s comparison: AP50, AR100 and their harmonic mean', () => {
    expect(result('consensus', 'model').figures).toMatchObject({
      AP50Best: expect.closeTo(1, 12),
      AR100: expect.closeTo(1, 12),
    });
    const { AP50Best, AR100, paperF1Best } = result('consensus', 'c').figures;
    expect([AP50Best, AR100]).toEqual([expect.closeTo(67 / 101, 12), expect.closeTo(2 / 3, 12)]);
    expect(paperF1Best).toBeCloseTo((2 * AP50Best * AR100) / (AP50Best + AR100), 12);
  });

  test('differences are model less rater, and their mean', () => {
    const of = (rater?: string) =>
      measured.differences.find(
        (each) => each.reference === 'others' && each.rater === rater && each.figure === 'recall',
      )!;
    expect([of('a'), of('b'), of('c')].map(({ difference }) => difference)).toEqual([0, 0, expect.closeTo(1 / 3, 12)]);
    expect(of().difference).toBeCloseTo(1 / 9, 12);
    expect(measured.differences).toHaveLength(8 * (4 + 4 + 4));
  });

  test('a model that draws what a rater draws is as good as they are, in every resample', () => {
    const likeB = panel.raters[1]!.annotations.map(({ imageId, categoryId, box }) => ({
      imageId,
      categoryId,
      box,
      score: 1,
    }));
    const { differences } = benchmark(panel, likeB, settings, undefined, few);
    const twin = differences.filter(
      ({ rater, figure }) => rater === 'b' && figure !== 'AP50Best' && figure !== 'AP30Best',
    );
    for (const { figure, difference, interval, verdict } of twin.filter(({ figure }) => figure !== 'paperF1Best')) {
      expect({ figure, difference, interval, verdict }).toEqual({
        figure,
        difference: expect.closeTo(0, 12),
        interval: { lower: expect.closeTo(0, 12), upper: expect.closeTo(0, 12) },
        verdict: 'non-inferior',
      });
    }
  });

  test('the same data give the same figures, whatever order raters and detections come in', () => {
    const turned = { ...panel, raters: [...panel.raters].reverse() };
    const again = benchmark(turned, [...scored].reverse(), settings, truth, few);
    const key = ({ reference, name, without = '' }: BenchmarkResult) => `${reference} ${without} ${name}`;
    const byKey = (results: readonly BenchmarkResult[]) => Object.fromEntries(results.map((each) => [key(each), each]));
    expect(byKey(again.results)).toEqual(byKey(measured.results));
    expect(again.alphas).toEqual(measured.alphas);
  });

  test('a model that finds nothing, raters who draw nothing', () => {
    const silent = benchmark(panel, [], settings, undefined, few);
    expect(silent.results.find(({ name }) => name === 'model')!.figures).toMatchObject({
      AP50Best: 0,
      recall: 0,
      precision: 1,
    });
    const idle = benchmark(panelOf({ a: [], b: [] }), scored.slice(0, 2), settings, undefined, few);
    expect(idle.results[0]!.figures).toMatchObject({ AP50Best: -1, recall: -1, F1: -1 });
    expect(idle.differences.every(({ verdict, figure }) => verdict === 'not claimed' || figure === 'precision')).toBe(
      true,
    );
    expect(formatBenchmark(idle, new Map())).toContain('consensus: 0 boxes (none)');
  });

  test('as text for people', () => {
    const text = formatBenchmark(measured, new Map([['b', { seconds: 50, images: 4 }]]));
    expect(text).toContain('4 images in 2 groups (patients), 3 raters');
    expect(text).toContain('consensus: 3 boxes (2 by 3, 1 by 2); at least 2 raters, IoU 0.5, rule clique, mean of all');
    expect(text).toMatch(/^ {2}b +3 +0 +12\.5$/m);
    expect(text).toMatch(/^ {2}c +3 +0\.442-0\.663 +0\.667 /m);
    expect(text).toMatch(/^ {2}model, held as c +3 +1\.000 /m);
    expect(text).toMatch(/^ {2}recall +\+0\.111 +[+-]\d\.\d{3} to [+-]\d\.\d{3} +\S/m);
    expect(text).toContain('of a score of 0.5 and more');
    expect(text).toContain('Intervals rest on 2 groups only');
    expect(text).not.toMatch(/undefined|NaN/);
    const chosen = { ...measured, settings: { ...settings, isThresholdGiven: false } };
    expect(formatBenchmark(chosen, new Map())).toContain('flatters the model');
  });

  test('as CSV', () => {
    const [header, ...lines] = formatBenchmarkCsv(measured).trimEnd().split('\n');
    expect(header).toBe('reference,without,name,figure,value,lower,upper,verdict');
    expect(lines).toHaveLength(14 * 13 + measured.differences.length + measured.pairs.length + 2);
    expect(lines).toContainEqual(expect.stringMatching(/^,,a - b,pairF1,/));
    expect(lines).toContainEqual(expect.stringMatching(/^,,things,alpha,/));
    expect(lines).toContainEqual(expect.stringMatching(/^others,a,model,recall,1,1,1,$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^others,c,model - c,recall,0\.33\d+,.*,(superior|inconclusive|non-inferior)$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^others,,model - mean,F1,/));
  });
});
