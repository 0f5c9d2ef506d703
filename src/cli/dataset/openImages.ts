import { Presets, SingleBar } from 'cli-progress';
import type { Dataset } from '../../annotation/dataset.ts';
import type { ImageInspections } from '../../annotation/imageInspection.ts';
import { inspectImages } from '../../platform/node/dataset/inspectImages.ts';

/** Opens the images of a dataset, with a progress bar on stderr where that is a terminal. */
export async function openImages(dataset: Dataset, imagesFolder: string): Promise<ImageInspections> {
  const bar = new SingleBar(
    { format: 'opening images {bar} {value}/{total}', clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(dataset.images.length, 0);
  try {
    return await inspectImages(dataset, imagesFolder, () => bar.increment());
  } finally {
    bar.stop();
  }
}
