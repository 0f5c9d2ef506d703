import { add } from '../graph/operators/add.ts';
import { concat } from '../graph/operators/concat.ts';
import { exp } from '../graph/operators/exp.ts';
import { mul } from '../graph/operators/mul.ts';
import { slice } from '../graph/operators/slice.ts';
import { softmax } from '../graph/operators/softmax.ts';
import { sub } from '../graph/operators/sub.ts';
import { constant, input, scalar, type Tensor } from '../graph/tensor.ts';
import type { OnnxContent } from '../graph/writeOnnx.ts';
import { buildNetwork } from '../network/buildNetwork.ts';
import type { DefaultBoxes } from '../network/defaultBoxes/defaultBoxes.ts';
import { type InputSize, type NetworkSpec, networkDefaultBoxes } from '../network/networkSpec.ts';
import type { Weights } from '../network/weights.ts';

/**
 * A detector as a graph. In: `images` [N, 3, H, W], RGB, 0 to 1. Out: `boxes` [N, boxes, 4], left, top, right, bottom as
 * fractions of the input, and `scores` [N, boxes, classes], softmax without the background's column.
 */
export function detectorGraph(
  spec: NetworkSpec,
  weights: Weights,
  { width, height }: InputSize,
  batch = 1,
): OnnxContent {
  const images = input('images', [batch, 3, height, width]);
  const { classLogits, boxCodes } = buildNetwork(spec, images, weights);
  const boxes = decodedBoxes(boxCodes, networkDefaultBoxes(spec, { width, height }));
  const scores = slice(softmax(classLogits), [0, 0, 1], [batch, boxes.shape[1]!, spec.classes]);
  return { inputs: [images], outputs: { boxes, scores } };
}

/** The inverse of the box coding, inside the graph: scale factors 10, 10, 5, 5. */
function decodedBoxes(codes: Tensor, { count, values }: DefaultBoxes): Tensor {
  const pairs = (from: number) => {
    const data = new Float32Array(count * 2);
    for (let box = 0; box < count; box++)
      for (let k = 0; k < 2; k++) data[box * 2 + k] = values[box * 4 + from + 1 - k]!;
    return constant(data, [1, count, 2]);
  };
  const part = (from: number) => slice(codes, [0, 0, from], [codes.shape[0]!, count, 1]);
  const sizes = pairs(2);
  const shift = concat([part(1), part(0)], 2);
  const growth = concat([part(3), part(2)], 2);
  const centre = add(pairs(0), mul(mul(shift, scalar(1 / 10)), sizes));
  const half = mul(mul(exp(mul(growth, scalar(1 / 5))), sizes), scalar(1 / 2));
  return concat([sub(centre, half), add(centre, half)], 2);
}
