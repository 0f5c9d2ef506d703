import { describe, expect, test } from 'vitest';
import { compareBoxes } from '../../../src/evaluation/consensus/compareBoxes.ts';
import { consensusDataset } from '../../../src/evaluation/consensus/consensusDataset.ts';
import { consensusOf } from '../../../src/evaluation/consensus/consensusOf.ts';
import { checkConsensusSettings, paperConsensus } from '../../../src/evaluation/consensus/consensusSettings.ts';
import { countVotes } from '../../../src/evaluation/consensus/countVotes.ts';
import { drawn, panelOf } from '../raters/drawnRaters.ts';

describe('compareBoxes', () => {
  test('goes from left to right, then down, then by size', () => {
    const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
    const inOrder = [box(0, 5, 9, 9), box(1, 0, 9, 9), box(1, 2, 3, 9), box(1, 2, 4, 8), box(1, 2, 4, 9)];
    expect([...inOrder].reverse().sort(compareBoxes)).toEqual(inOrder);
    expect(compareBoxes(inOrder[0]!, inOrder[0]!)).toBe(0);
  });
});

describe('checkConsensusSettings', () => {
  test('lets the paper’s through', () => {
    expect(() => checkConsensusSettings(paperConsensus, 3)).not.toThrow();
    expect(() => checkConsensusSettings({ ...paperConsensus, quorum: 1, iou: 1, rule: 'pair' }, 2)).not.toThrow();
  });

  test.each([
    [{}, 1, 'A consensus needs two raters or more, not 1.'],
    [{ quorum: 4 }, 3, 'A quorum of 4 can’t be met by 3 raters.'],
    [{ quorum: 0 }, 3, 'The quorum is a whole number from 1, not 0.'],
    [{ quorum: 1.5 }, 3, 'The quorum is a whole number from 1, not 1.5.'],
    [{ iou: 0 }, 3, 'The IoU is above 0 and at most 1, not 0.'],
    [{ iou: 1.1 }, 3, 'The IoU is above 0 and at most 1, not 1.1.'],
    [{ iou: Number.NaN }, 3, 'The IoU is above 0 and at most 1, not NaN.'],
    [{ quorum: 3, rule: 'pair' as const }, 3, 'The rule pair joins two boxes, so that a quorum of 3 is never met.'],
  ])('%j of %i raters: %s', (changes, raterCount, message) => {
    const plain = message.replace('’', "'");
    const error = expect.objectContaining({ code: 'usage', message: plain });
    expect(() => checkConsensusSettings({ ...paperConsensus, ...changes }, raterCount)).toThrow(error);
  });
});

const panel = panelOf({
  a: [drawn([0, 0, 10, 10]), drawn([50, 0, 10, 10], 2)],
  b: [drawn([0, 0, 10, 10]), drawn([50, 0, 10, 10], 2)],
  c: [drawn([0, 0, 10, 10])],
});

describe('consensusDataset', () => {
  test('keeps who agreed, of how many, and how well', () => {
    const dataset = consensusDataset(panel, consensusOf(panel, paperConsensus), paperConsensus);
    expect(dataset).toEqual({
      images: panel.images,
      categories: panel.categories,
      annotations: [
        {
          id: 1,
          imageId: 1,
          categoryId: 1,
          box: { x: 0, y: 0, width: 10, height: 10 },
          area: 100,
          isCrowd: false,
          attributes: { raters: ['a', 'b', 'c'], of: 3, meanIou: 1 },
        },
        expect.objectContaining({ id: 2, imageId: 2, attributes: { raters: ['a', 'b'], of: 3, meanIou: 1 } }),
      ],
      attributes: { consensus: { quorum: 2, iou: 0.5, rule: 'clique', mean: 'all', raters: ['a', 'b', 'c'] } },
    });
  });

  test('sets the phenotype where nobody calls it otherwise', () => {
    const { boxes, unshared } = consensusOf(panel, paperConsensus);
    const named = boxes.map((box, at) => ({ ...box, phenotypes: at === 0 ? ['normal'] : ['bent tail', 'normal'] }));
    const [first, second] = consensusDataset(panel, { boxes: named, unshared }, paperConsensus).annotations;
    expect(first).toMatchObject({ phenotype: 'normal' });
    expect(first!.attributes).not.toHaveProperty('phenotypes');
    expect(second).not.toHaveProperty('phenotype');
    expect(second).toMatchObject({ attributes: { phenotypes: ['bent tail', 'normal'] } });
  });
});

describe('countVotes', () => {
  test('counts boxes by the number who agree, most first', () => {
    expect(countVotes(consensusOf(panel, paperConsensus).boxes)).toEqual([
      { votes: 3, boxes: 1 },
      { votes: 2, boxes: 1 },
    ]);
    expect(countVotes([])).toEqual([]);
  });
});
