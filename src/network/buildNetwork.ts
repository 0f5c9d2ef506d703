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
  const centred = sub(mul(images, scalar(2)), scalar(1));
  const features = mobileNetV2(centred, weights, spec.widthMultiplier);
  const maps =
    spec.preset === 'paper'
      ? paperFeatureMaps(features, weights)
      : smallObjectFeatureMaps(features, weights, coarsestStride(spec));
  return ssdHeads(maps, weights, boxesPerCell(spec), spec.classes);
}
