import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/graph/differentiate.ts';
import { add } from '../../src/graph/operators/add.ts';
import { logSoftmax } from '../../src/graph/operators/logSoftmax.ts';
import { neg } from '../../src/graph/operators/neg.ts';
import { reshape } from '../../src/graph/operators/reshape.ts';
import { slice } from '../../src/graph/operators/slice.ts';
import { input } from '../../src/graph/tensor.ts';
import { hardNegatives } from '../../src/training/hardNegatives.ts';
import { multiboxLoss } from '../../src/training/multiboxLoss.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from '../graph/oracle.ts';
import { runGraph } from '../graph/runGraph.ts';

interface LossCase {
  readonly negatives_per_positive: number;
  readonly min_negatives_per_image: number;
  readonly class_logits: EncodedTensor;
  readonly box_codes: EncodedTensor;
  readonly target_codes: EncodedTensor;
  readonly positive: readonly (readonly number[])[];
  readonly mined_negative: readonly (readonly number[])[];
  readonly classification_loss: number;
  readonly localization_loss: number;
  readonly d_class_logits: EncodedTensor;
  readonly d_box_codes: EncodedTensor;
}

describe('the multibox loss is PyTorch’s', () => {
  for (const example of readOracle<{ cases: LossCase[] }>('multibox-loss').cases) {
    test(`${example.negatives_per_positive} negatives a positive, at least ${example.min_negatives_per_image}`, async () => {
      const classLogits = input('classLogits', example.class_logits.shape);
      const boxCodes = input('boxCodes', example.box_codes.shape);
      const classes = input('classes', example.class_logits.shape.slice(0, 2), 'int32');
      const codes = input('codes', example.target_codes.shape);
      const mining = {
        negativesPerPositive: example.negatives_per_positive,
        minimumNegatives: example.min_negatives_per_image,
      };
      const { classification, localization } = multiboxLoss({ classLogits, boxCodes }, { classes, codes }, mining);
      const [dLogits, dCodes] = differentiate(add(classification, localization), [classLogits, boxCodes]);
      const background = neg(slice(logSoftmax(classLogits), [0, 0, 0], [...classes.shape, 1]));
      const results = await runGraph(
        [
          [classLogits, decodeTensor(example.class_logits).data],
          [boxCodes, decodeTensor(example.box_codes).data],
          [classes, Int32Array.from(example.positive.flat())],
          [codes, decodeTensor(example.target_codes).data],
        ],
        {
          classification,
          localization,
          dLogits: dLogits!,
          dCodes: dCodes!,
          mined: hardNegatives(reshape(background, classes.shape), classes, mining),
        },
      );
      expect(results.classification!.data[0]).toBeCloseTo(example.classification_loss, 4);
      expect(results.localization!.data[0]).toBeCloseTo(example.localization_loss, 4);
      expect(Array.from(results.mined!.data, Number)).toEqual(example.mined_negative.flat());
      expect(relativeError(results.dLogits!.data, decodeTensor(example.d_class_logits).data)).toBeLessThan(1e-4);
      expect(relativeError(results.dCodes!.data, decodeTensor(example.d_box_codes).data)).toBeLessThan(1e-4);
    });
  }
});

describe('boxes marked as background', () => {
  const classLogits = input('classLogits', [1, 6, 2]);
  const boxCodes = input('boxCodes', [1, 6, 4]);
  const classes = input('classes', [1, 6], 'int32');
  const losses = input('losses', [1, 6]);
  const run = (answers: readonly number[], negativesPerPositive: number) =>
    runGraph(
      [
        [classLogits, Float32Array.of(0, 1, 0, 2, 3, 0, 0, 0, 1, 0, 0, 4)],
        [boxCodes, new Float32Array(24)],
        [classes, Int32Array.from(answers)],
        [losses, Float32Array.of(1, 2, 3, 4, 5, 6)],
      ],
      {
        mined: hardNegatives(losses, classes, { negativesPerPositive, minimumNegatives: 1 }),
        loss: multiboxLoss(
          { classLogits, boxCodes },
          { classes, codes: boxCodes },
          { negativesPerPositive, minimumNegatives: 1 },
        ).classification,
      },
    );

  test('are mined before those of larger loss, all of them, and ignored ones never', async () => {
    const minedOf = async (answers: readonly number[], perPositive: number) =>
      Array.from((await run(answers, perPositive)).mined!.data, Number);
    expect(await minedOf([-2, 0, 0, 1, 0, 0], 1)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(await minedOf([-2, 0, 0, 1, 0, 0], 2)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(await minedOf([-2, -2, -2, 1, 0, 0], 1)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(await minedOf([-2, 0, 0, 0, 0, -1], 1)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('should have been answered with background', async () => {
    const background = (a: number, b: number) => -Math.log(Math.exp(a) / (Math.exp(a) + Math.exp(b)));
    const { loss } = await run([-2, -1, -1, 1, -1, -1], 1);
    expect(loss!.data[0]).toBeCloseTo(background(0, 1) + Math.log(2), 5);
  });
});
