import { add } from '../graph/operators/add.ts';
import { cast } from '../graph/operators/cast.ts';
import { clip } from '../graph/operators/clip.ts';
import { equal, less } from '../graph/operators/compare.ts';
import { div } from '../graph/operators/div.ts';
import { maximum } from '../graph/operators/extremes.ts';
import { logSoftmax } from '../graph/operators/logSoftmax.ts';
import { mul } from '../graph/operators/mul.ts';
import { neg } from '../graph/operators/neg.ts';
import { reduceSum } from '../graph/operators/reduceSum.ts';
import { reshape } from '../graph/operators/reshape.ts';
import { sub } from '../graph/operators/sub.ts';
import { where } from '../graph/operators/where.ts';
import { constant, scalar, type Tensor } from '../graph/tensor.ts';
import type { Predictions } from '../network/ssdHeads.ts';
import { hardNegatives, type MiningOptions } from './hardNegatives.ts';
import { markedBackground } from './matching.ts';

/** What the network should have said. */
export interface Targets {
  /** `[N, boxes]`, int32: 0 background, from 1 a class, -1 ignored, -2 marked as background. */
  readonly classes: Tensor;
  /** `[N, boxes, 4]`: codes, read where the class is positive. */
  readonly codes: Tensor;
}

/** Scalars. */
export interface MultiboxLoss {
  readonly classification: Tensor;
  readonly localization: Tensor;
}

/**
 * The paper's equations 2 and 3: softmax loss over positives and mined negatives, smooth L1 over positives, each summed
 * over the batch and divided by its number of positives (at least 1).
 */
export function multiboxLoss(
  { classLogits, boxCodes }: Predictions,
  targets: Targets,
  mining: MiningOptions = {},
): MultiboxLoss {
  const [batch, boxes, columns] = classLogits.shape as [number, number, number];
  const columnNumbers = constant(
    Int32Array.from({ length: columns }, (_, column) => column),
    [1, 1, columns],
    'int32',
  );
  const isMarked = equal(targets.classes, constant(Int32Array.of(markedBackground), [], 'int32'));
  const answers = where(isMarked, constant(Int32Array.of(0), [], 'int32'), targets.classes);
  const oneHot = cast(equal(reshape(answers, [batch, boxes, 1]), columnNumbers), 'float32');
  const losses = neg(reduceSum(mul(logSoftmax(classLogits), oneHot), [2]));
  const positive = cast(less(constant(Int32Array.of(0), [], 'int32'), targets.classes), 'float32');
  const matches = maximum(reduceSum(positive), scalar(1));
  const counted = add(positive, hardNegatives(losses, targets.classes, mining));
  const distances = reduceSum(smoothL1(sub(boxCodes, targets.codes)), [2]);
  return {
    classification: div(reduceSum(mul(losses, counted)), matches),
    localization: div(reduceSum(mul(distances, positive)), matches),
  };
}

/** d² / 2 up to 1, |d| - 1/2 beyond (Girshick 2015), written as c (d - c / 2) with c = d limited to -1..1. */
function smoothL1(difference: Tensor): Tensor {
  const limited = clip(difference, -1, 1);
  return mul(limited, sub(difference, mul(limited, scalar(0.5))));
}
