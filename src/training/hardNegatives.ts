import { add } from '../graph/operators/add.ts';
import { cast } from '../graph/operators/cast.ts';
import { equal, greater, less } from '../graph/operators/compare.ts';
import { detach } from '../graph/operators/detach.ts';
import { maximum, minimum } from '../graph/operators/extremes.ts';
import { mul } from '../graph/operators/mul.ts';
import { reduceSum } from '../graph/operators/reduceSum.ts';
import { scatterElements } from '../graph/operators/scatterElements.ts';
import { topK } from '../graph/operators/topK.ts';
import { where } from '../graph/operators/where.ts';
import { constant, scalar, type Tensor } from '../graph/tensor.ts';
import { markedBackground } from './matching.ts';

export interface MiningOptions {
  /** Negatives for each positive of an image. @default 3 */
  readonly negativesPerPositive?: number;
  /** In every image, so that those without sperm teach too. @default 3 */
  readonly minimumNegatives?: number;
}

/** No more negatives an image than this, as the authors' configuration has it. */
const maximumNegatives = 3000;

/** More than any loss: what is marked as background comes before what is only hard. */
const markedFirst = 1e4;

/**
 * Hard example mining inside the graph: 1 for all boxes marked as background and each image's other background boxes of the
 * largest loss, else 0.
 * @param losses `[N, boxes]`: classification losses
 * @param classes `[N, boxes]`, int32: 0 background, from 1 a class, -1 ignored, -2 marked as background
 */
export function hardNegatives(losses: Tensor, classes: Tensor, options: MiningOptions = {}): Tensor {
  const { negativesPerPositive = 3, minimumNegatives = 3 } = options;
  const [batch, boxes] = losses.shape as [number, number];
  const count = Math.min(boxes, maximumNegatives);
  const marked = cast(equal(classes, constant(Int32Array.of(markedBackground), [], 'int32')), 'float32');
  const negative = add(cast(equal(classes, constant(Int32Array.of(0), [], 'int32')), 'float32'), marked);
  const positives = reduceSum(cast(less(constant(Int32Array.of(0), [], 'int32'), classes), 'float32'), [1], true);
  const least = maximum(reduceSum(marked, [1], true), scalar(minimumNegatives));
  const wanted = minimum(maximum(mul(positives, scalar(negativesPerPositive)), least), reduceSum(negative, [1], true));
  const hardness = add(losses, mul(marked, scalar(markedFirst)));
  const { indices } = topK(where(greater(negative, scalar(0)), hardness, scalar(-1)), count);
  const ranks = constant(
    Float32Array.from({ length: count }, (_, rank) => rank),
    [1, count],
  );
  const none = constant(new Float32Array(batch * boxes), [batch, boxes]);
  return detach(scatterElements(none, indices, cast(less(ranks, wanted), 'float32')));
}
