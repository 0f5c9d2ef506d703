import { add } from '../graph/operators/add.ts';
import { slice } from '../graph/operators/slice.ts';
import { upsample } from '../graph/operators/upsample.ts';
import type { Tensor } from '../graph/tensor.ts';
import { convolutionLayer } from './convolutionLayer.ts';
import type { MobileNetV2Features } from './mobileNetV2.ts';
import type { Weights } from './weights.ts';

/** The paper's six maps at strides 16 to 512: two of the backbone, four further layers, as TensorFlow's detection API has them. */
export function paperFeatureMaps(features: MobileNetV2Features, weights: Weights): readonly Tensor[] {
  const maps = [features.stride16, features.stride32()];
  for (const [index, filters] of [512, 256, 256, 128].entries()) {
    const reduced = convolutionLayer(maps.at(-1)!, weights, `extra${index}.reduce`, { filters: filters / 2 });
    maps.push(convolutionLayer(reduced, weights, `extra${index}.expand`, { filters, kernel: 3, stride: 2 }));
  }
  return maps;
}

/** Channels of the small-object preset's maps. */
const neckChannels = 64;

/**
 * Maps at strides 8, 16 and, where it is asked for, 32; what the coarse ones see is added to the fine ones (Lin et al. 2017,
 * feature pyramids).
 */
export function smallObjectFeatureMaps(
  features: MobileNetV2Features,
  weights: Weights,
  coarsest: 16 | 32,
): readonly Tensor[] {
  const lateral = (map: Tensor, name: string) =>
    convolutionLayer(map, weights, `neck.${name}.lateral`, { filters: neckChannels, activation: 'linear' });
  const tower = (map: Tensor, name: string) =>
    convolutionLayer(map, weights, `neck.${name}.tower`, { filters: neckChannels, kernel: 3 });
  const coarse = coarsest === 32 ? lateral(features.stride32(), 'stride32') : undefined;
  const middle = addFromAbove(lateral(features.stride16, 'stride16'), coarse);
  const fine = addFromAbove(lateral(features.stride8, 'stride8'), middle);
  const maps = [tower(fine, 'stride8'), tower(middle, 'stride16')];
  return coarse === undefined ? maps : [...maps, tower(coarse, 'stride32')];
}

function addFromAbove(map: Tensor, above: Tensor | undefined): Tensor {
  return above === undefined ? map : add(map, slice(upsample(above, 2), [0, 0, 0, 0], map.shape));
}
