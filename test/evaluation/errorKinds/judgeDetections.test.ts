import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDetections, verdicts } from '../../../src/evaluation/errorKinds/judgeDetections.ts';
import type { ImageDetection } from '../../../src/evaluation/imageDetection.ts';
import { rankStudy } from '../../../src/evaluation/rankStudy.ts';
import { annotate, datasetOf, randomStudy } from '../randomStudy.ts';

const square = (x: number, width = 10) => ({ x, y: 0, width, height: 10 });
const found = (categoryId: number, box: ImageDetection['box'], score: number): ImageDetection => ({
  imageId: 1,
  categoryId,
  box,
  score,
});
const truth = annotate({ imageId: 1, categoryId: 1, box: square(0) }, 1);

function judge(detections: readonly ImageDetection[], truths = [truth]) {
  const { verdicts: judged, truths: rows, missed } = judgeDetections(rankStudy(datasetOf(truths), detections, 100));
  return { kinds: Array.from(judged, (each) => verdicts[each]), truths: [...rows], missed: [...missed] };
}

describe('judgeDetections', () => {
  test('a find is no error', () => {
    expect(judge([found(1, square(1), 0.9)])).toEqual({ kinds: ['hit'], truths: [0], missed: [0] });
  });

  test.each([
    ['localisation', 1, square(5), [0]],
    ['localisation', 1, square(0, 100), [0]],
    ['classification', 2, square(1), [0]],
    ['both', 2, square(5), [-1]],
    ['background', 1, square(30), [-1]],
    ['background', 2, square(30), [-1]],
    ['background', 1, square(9.5), [-1]],
  ] as const)('a lone %s error', (kind, categoryId, box, truths) => {
    const judged = judge([found(categoryId, box, 0.9)]);
    expect(judged.kinds).toEqual([kind]);
    expect(judged.truths).toEqual(truths);
    expect(judged.missed).toEqual([truths[0] === 0 ? 0 : 1]);
  });

  test('a second find is a duplicate', () => {
    expect(judge([found(1, square(1), 0.8), found(1, square(0), 0.9)]).kinds).toEqual(['duplicate', 'hit']);
  });

  test('a loose box beside a find would find nothing if mended', () => {
    expect(judge([found(1, square(0), 0.9), found(1, square(5), 0.8)])).toEqual({
      kinds: ['hit', 'localisation'],
      truths: [0, -1],
      missed: [0],
    });
  });

  test('of two that would find the same truth the surer does', () => {
    const judged = judge([found(1, square(5), 0.3), found(2, square(1), 0.6), found(1, square(4.5), 0.5)]);
    expect(judged.kinds).toEqual(['localisation', 'classification', 'localisation']);
    expect(judged.truths).toEqual([-1, 0, -1]);
  });

  test('on an image without truth everything is background', () => {
    expect(judge([{ ...found(1, square(0), 0.5), imageId: 2 }])).toEqual({
      kinds: ['background'],
      truths: [-1],
      missed: [1],
    });
  });

  test('what lies in a crowd is no error, and a crowd is not missed', () => {
    const crowd = { ...truth, isCrowd: true };
    expect(judge([found(1, square(1), 0.9)], [crowd])).toEqual({ kinds: ['ignored'], truths: [0], missed: [0] });
    expect(judge([found(2, square(1), 0.9)], [crowd])).toEqual({ kinds: ['background'], truths: [-1], missed: [0] });
  });

  test('every detection is a find, in a crowd, or of one kind; every truth found, mendable or missed', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const { verdicts: judged, truths, missed } = judgeDetections(rankStudy(dataset, detections, 100));
        judged.forEach((each, row) => {
          const verdict = verdicts[each]!;
          if (['hit', 'ignored'].includes(verdict)) expect(truths[row]).not.toBe(-1);
          if (['both', 'duplicate', 'background'].includes(verdict)) expect(truths[row]).toBe(-1);
        });
        dataset.annotations.forEach(({ isCrowd }, row) => {
          const pointing = [...truths].filter((each) => each === row).length;
          if (!isCrowd) expect(pointing + missed[row]!).toBe(1);
        });
      }),
    );
  });
});
