import { mul } from '../graph/operators/mul.ts';
import { sub } from '../graph/operators/sub.ts';
import { scalar, type Tensor } from '../graph/tensor.ts';
import { paperFeatureMaps, smallObjectFeatureMaps } from './featureMaps.ts';
import { mobileNetV2 } from './mobileNetV2.ts';
import { boxesPerCell, coarsestStride, type NetworkSpec } from './networkSpec.ts';
import { type Predictions, ssdHeads } from './ssdHeads.ts';
import type { Weights } from './weights.ts';

/** The whole network over images `[N, 3, H, W]`: RGB, 0 to 1. The backbone sees -1 to 1, as it was pretrained. */
export function buildNetwork(spec: NetworkSpec, images: Tensor, weights: Weights): Predictions {
  // Twice the first kernels instead of twice the image: the same to the last bit, and one pass over the image less.
  const doubled: Weights = (name, shape) =>
    name === 'backbone.stem.weight' ? mul(weights(name, shape), scalar(2)) : weights(name, shape);
  const features = mobileNetV2(sub(images, scalar(0.5)), doubled, spec.widthMultiplier);
  const maps =
    spec.preset === 'paper'
      ? paperFeatureMaps(features, weights)
      : smallObjectFeatureMaps(features, weights, coarsestStride(spec));
  return ssdHeads(maps, weights, boxesPerCell(spec), spec.classes);
}
