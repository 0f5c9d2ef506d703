import type { Dataset } from '../../annotation/dataset.ts';
import type { Fit } from '../../image/rasterToTensor.ts';
import { indexDefaultBoxes } from '../../network/defaultBoxes/indexDefaultBoxes.ts';
import { type DefaultBoxFit, measureDefaultBoxes } from '../../network/defaultBoxes/measureDefaultBoxes.ts';
import { type InputSize, type NetworkSpec, networkDefaultBoxes } from '../../network/networkSpec.ts';

/** How well a network's default boxes stand where a dataset's things are, at the size at which images are looked at. */
export function defaultBoxFit(network: NetworkSpec, dataset: Dataset, input: InputSize, fit: Fit): DefaultBoxFit {
  const images = new Map(dataset.images.map((image) => [image.id, image]));
  const things = dataset.annotations.flatMap(({ imageId, box, isCrowd }) => {
    const image = images.get(imageId);
    if (image === undefined || isCrowd || !(box.width > 0 && box.height > 0)) return [];
    const side = Math.max(image.width / input.width, image.height / input.height);
    const across = fit === 'stretch' ? image.width : input.width * side;
    const down = fit === 'stretch' ? image.height : input.height * side;
    return [
      {
        centreX: (box.x + box.width / 2) / across,
        centreY: (box.y + box.height / 2) / down,
        width: box.width / across,
        height: box.height / down,
      },
    ];
  });
  return measureDefaultBoxes(indexDefaultBoxes(networkDefaultBoxes(network, input)), things);
}
