import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusOf } from '../../../src/evaluation/consensus/consensusOf.ts';
import { consensusMeans, consensusRules, paperConsensus } from '../../../src/evaluation/consensus/consensusSettings.ts';
import type { Panel } from '../../../src/evaluation/raters/rater.ts';
import { annotationsOf, arbitraryBoxes, drawn, panelOf } from '../raters/drawnRaters.ts';

describe('consensusOf', () => {
  test('the paper’s figure 3: two of three make a box, one alone does not', () => {
    const panel = panelOf({
      anna: [drawn([0, 0, 10, 10]), drawn([50, 50, 10, 10])],
      ben: [drawn([2, 0, 10, 10])],
      carla: [drawn([100, 100, 10, 10])],
    });
    const { boxes, unshared } = consensusOf(panel, paperConsensus);
    expect(boxes).toEqual([
      {
        imageId: 1,
        categoryId: 1,
        box: { x: 1, y: 0, width: 10, height: 10 },
        raters: ['anna', 'ben'],
        meanIou: 80 / 120,
        phenotypes: [],
      },
    ]);
    expect([...unshared]).toEqual([
      ['anna', 1],
      ['ben', 0],
      ['carla', 1],
    ]);
  });

  test('images and classes are kept apart', () => {
    const panel = panelOf({
      a: [drawn([0, 0, 9, 9], 1, 1)],
      b: [drawn([0, 0, 9, 9], 2, 1)],
      c: [drawn([0, 0, 9, 9], 1, 2)],
    });
    expect(consensusOf(panel, paperConsensus).boxes).toEqual([]);
  });

  test('a quorum of all asks all, a quorum of one passes everything', () => {
    const panel = panelOf({ a: [drawn([0, 0, 10, 10])], b: [drawn([1, 0, 10, 10])], c: [] });
    expect(consensusOf(panel, { ...paperConsensus, quorum: 3 }).boxes).toEqual([]);
    const alone = panelOf({ a: [drawn([0, 0, 10, 10])], b: [], c: [drawn([40, 0, 10, 10])] });
    const { boxes, unshared } = consensusOf(alone, { ...paperConsensus, quorum: 1 });
    expect(boxes.map(({ raters, meanIou }) => [raters, meanIou])).toEqual([
      [['a'], 1],
      [['c'], 1],
    ]);
    expect([...unshared.values()]).toEqual([0, 0, 0]);
  });

  test('keeps what the raters call it', () => {
    const panel = panelOf({ a: [drawn([0, 0, 9, 9])], b: [drawn([0, 0, 9, 9])], c: [drawn([0, 0, 9, 9])] });
    const words = ['normal', undefined, 'bent tail'];
    const raters = panel.raters.map((rater, at) => ({
      ...rater,
      annotations: rater.annotations.map((each) =>
        words[at] === undefined ? each : { ...each, phenotype: words[at] },
      ),
    }));
    expect(consensusOf({ ...panel, raters }, paperConsensus).boxes[0]!.phenotypes).toEqual(['bent tail', 'normal']);
  });

  const anySettings = fc.record({
    quorum: fc.constantFrom(1, 2),
    iou: fc.constantFrom(0.3, 0.5, 0.7),
    rule: fc.constantFrom(...consensusRules),
    mean: fc.constantFrom(...consensusMeans),
  });

  test('every order of the raters and of their boxes gives the same, to the last bit', () => {
    const shuffledPanels = arbitraryBoxes.chain((boxes) => {
      const entries = Object.entries(boxes);
      const reordered = fc
        .shuffledSubarray(entries, { minLength: entries.length })
        .map((order) => panelOf(Object.fromEntries(order.map(([name, own]) => [name, [...own].reverse()]))));
      return fc.tuple(fc.constant(panelOf(boxes)), reordered);
    });
    fc.assert(
      fc.property(shuffledPanels, anySettings, ([panel, other], settings) => {
        const consensus = consensusOf(panel, settings);
        const again = consensusOf(other, settings);
        expect(again.boxes).toEqual(consensus.boxes);
        expect(Object.fromEntries(again.unshared)).toEqual(Object.fromEntries(consensus.unshared));
      }),
    );
  });

  test('other names give the same boxes', () => {
    const renamed = (panel: Panel): Panel => ({
      ...panel,
      raters: panel.raters.map(({ annotations }, at) => ({ name: `z${9 - at}`, annotations })).reverse(),
    });
    fc.assert(
      fc.property(arbitraryBoxes, anySettings, (boxes, settings) => {
        const boxesOf = (panel: Panel) =>
          consensusOf(panel, settings).boxes.map(({ box, meanIou }) => ({ box, meanIou }));
        // Equal boxes of two raters may change places; so they are made unlike.
        const unlike = Object.fromEntries(
          Object.entries(boxes).map(([name, own], at) => [
            name,
            own.map((each) => ({ ...each, box: { ...each.box, width: each.box.width + at / 64 } })),
          ]),
        );
        expect(boxesOf(renamed(panelOf(unlike)))).toEqual(boxesOf(panelOf(unlike)));
      }),
    );
  });

  test('every box is counted once, as agreed on or as unshared', () => {
    fc.assert(
      fc.property(arbitraryBoxes, anySettings, (boxes, settings) => {
        const { boxes: agreed, unshared } = consensusOf(panelOf(boxes), settings);
        for (const { raters } of agreed) {
          expect(raters.length).toBeGreaterThanOrEqual(settings.quorum);
          expect(new Set(raters).size).toBe(raters.length);
        }
        for (const [name, own] of Object.entries(boxes)) {
          const votes = agreed.filter(({ raters }) => raters.includes(name)).length;
          expect(votes + unshared.get(name)!).toBe(annotationsOf(own).length);
        }
      }),
    );
  });

  test('raters who draw the same agree on just that', () => {
    fc.assert(
      fc.property(arbitraryBoxes, ({ r0 = [] }) => {
        const { boxes, unshared } = consensusOf(panelOf({ a: r0, b: r0, c: r0 }), { ...paperConsensus, iou: 1 });
        const key = ({ imageId, categoryId, box }: (typeof r0)[number]) =>
          [imageId, categoryId, box.x.toFixed(9), box.y.toFixed(9), box.width.toFixed(9), box.height.toFixed(9)].join();
        expect(boxes.map(key).sort()).toEqual(r0.map(key).sort());
        expect([...unshared.values()]).toEqual([0, 0, 0]);
      }),
    );
  });
});
