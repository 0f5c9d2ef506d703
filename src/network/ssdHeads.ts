import { concat } from '../graph/operators/concat.ts';
import { reshape } from '../graph/operators/reshape.ts';
import { transpose } from '../graph/operators/transpose.ts';
import type { Tensor } from '../graph/tensor.ts';
import { convolutionLayer } from './convolutionLayer.ts';
import type { Weights } from './weights.ts';

/** What the network says of every default box, over maps, rows, columns, then the boxes of a cell. */
export interface Predictions {
  /** `[N, boxes, 1 + classes]`, background first. */
  readonly classLogits: Tensor;
  /** `[N, boxes, 4]`: coded y, x, height, width. */
  readonly boxCodes: Tensor;
}

/** A class and a box predictor on each map: 1x1 convolutions `headI.class` and `headI.box` (Liu et al. 2016). */
export function ssdHeads(
  maps: readonly Tensor[],
  weights: Weights,
  boxesPerCell: readonly number[],
  classes: number,
): Predictions {
  const predict = (kind: 'class' | 'box', columns: number) =>
    concat(
      maps.map((map, index) => {
        const filters = boxesPerCell[index]! * columns;
        return rows(convolutionLayer(map, weights, `head${index}.${kind}`, { filters, activation: 'linear' }), columns);
      }),
      1,
    );
  return { classLogits: predict('class', 1 + classes), boxCodes: predict('box', 4) };
}

/** `[N, boxes * columns, H, W]` to `[N, H * W * boxes, columns]`. */
function rows(prediction: Tensor, columns: number): Tensor {
  const [batch, filters, height, width] = prediction.shape as [number, number, number, number];
  return reshape(transpose(prediction, [0, 2, 3, 1]), [batch, (height * width * filters) / columns, columns]);
}
